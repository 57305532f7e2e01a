import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../../app/requests/commands.ts'
import { ActForm } from '../../../../ui/acts/act-form.tsx'
import { DayField } from '../../../../ui/dates/day-field.tsx'
import { useNear } from '../../../../ui/dates/near.ts'
import { useTypedDay } from '../../../../ui/dates/typed-day.ts'
import { useFieldFaults } from '../../../../ui/field-fault.ts'
import type { ActProps } from './act-props.ts'

/**
 * That fast track was requested, and when (L-5). The municipality's side also tells whose request it was, since each side
 * has a last day of its own (L-3, L-4, L-7); HR tells of the employer's.
 */
export function RequestFastTrack({ request, onDone, onLeave }: ActProps) {
  const { t } = useTranslation('acts')
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const { requesters } = request.choices
  const [chosen, setChosen] = useState(requesters.length === 1 ? requesters[0] : undefined)
  const [isAsked, setAsked] = useState(false)
  const on = useTypedDay(useNear().today, isAsked)
  const isMissing = isAsked && chosen === undefined
  const fault = isMissing ? t('act.choose', { ns: 'common' }) : faultOf('requestedBy')

  const send = () => {
    setAsked(true)
    if (chosen === undefined || on.day === undefined) return
    command.mutate(
      { type: 'requestFastTrack', requestedOn: on.day, ...(chosen === 'employer' ? {} : { requestedBy: chosen }) },
      { onSuccess: () => onDone(t(`requestFastTrack.done.${chosen}`)) },
    )
  }

  return (
    <ActForm
      heading={t('names.requestFastTrack')}
      confirm={t('requestFastTrack.confirm')}
      consequence={t(`requestFastTrack.consequence.${chosen ?? 'unknown'}`)}
      command={command}
      fields={['requestedBy', 'requestedOn']}
      onSend={send}
      onLeave={onLeave}
    >
      {requesters.length > 1 && (
        <Field label={t('requestFastTrack.by')} required {...(fault === undefined ? {} : { validationMessage: fault })}>
          <RadioGroup
            value={chosen ?? ''}
            onChange={(_, { value }) => setChosen(requesters.find((one) => one === value))}
          >
            {requesters.map((one) => (
              <Radio key={one} value={one} label={t(`requestFastTrack.requesters.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <DayField {...on.field} label={t('requestFastTrack.question')} fault={on.fault ?? faultOf('requestedOn')} />
    </ActForm>
  )
}
