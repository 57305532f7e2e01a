import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../../app/requests/commands.ts'
import { ActForm } from '../../../../ui/acts/act-form.tsx'
import { DayField } from '../../../../ui/dates/day-field.tsx'
import { useNear } from '../../../../ui/dates/near.ts'
import { useTypedDay } from '../../../../ui/dates/typed-day.ts'
import { useFieldFaults } from '../../../../ui/field-fault.ts'
import type { ActProps } from './act-props.ts'

/** The letter to the employee is told by the day it was sent (L-9). */
export function RecordLetter({ request, onDone, onLeave }: ActProps) {
  const { t } = useTranslation('acts')
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const [isAsked, setAsked] = useState(false)
  const on = useTypedDay(useNear().today, isAsked)
  const send = () => {
    setAsked(true)
    if (on.day === undefined) return
    command.mutate({ type: 'recordLetter', sentOn: on.day }, { onSuccess: () => onDone(t('recordLetter.done')) })
  }
  return (
    <ActForm
      heading={t('names.recordLetter')}
      confirm={t('recordLetter.confirm')}
      consequence={t('recordLetter.consequence')}
      command={command}
      fields={['sentOn']}
      onSend={send}
      onLeave={onLeave}
    >
      <DayField {...on.field} label={t('recordLetter.question')} fault={on.fault ?? faultOf('sentOn')} />
    </ActForm>
  )
}
