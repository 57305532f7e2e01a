import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../app/requests/commands.ts'
import { ActForm } from '../../../ui/acts/act-form.tsx'
import { DayField } from '../../../ui/dates/day-field.tsx'
import { useNear } from '../../../ui/dates/near.ts'
import { useTypedDay } from '../../../ui/dates/typed-day.ts'
import { useFieldFaults } from '../../../ui/field-fault.ts'

export interface NemRefusionSentProps {
  readonly reference: string
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** The leader tells that the statutory request is sent, and when: from then on the law's next dates are watched (L-5). */
export function NemRefusionSent({ reference, onDone, onLeave }: NemRefusionSentProps) {
  const { t } = useTranslation('receipt')
  const command = useCommand(reference)
  const faultOf = useFieldFaults(command.error)
  const [isAsked, setAsked] = useState(false)
  const on = useTypedDay(useNear().today, isAsked)
  const send = () => {
    setAsked(true)
    if (on.day === undefined) return
    command.mutate({ type: 'requestFastTrack', requestedOn: on.day }, { onSuccess: onDone })
  }
  return (
    <ActForm
      heading={t('nemRefusionSent.heading')}
      confirm={t('nemRefusionSent.confirm')}
      consequence={t('nemRefusionSent.consequence')}
      command={command}
      fields={['requestedOn']}
      onSend={send}
      onLeave={onLeave}
    >
      <DayField {...on.field} label={t('nemRefusionSent.on')} fault={on.fault ?? faultOf('requestedOn')} />
    </ActForm>
  )
}
