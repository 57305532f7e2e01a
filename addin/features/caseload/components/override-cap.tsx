import { Field, Input, SpinButton, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseloadLine } from '../../../../shared/contract/caseload.ts'
import { ActForm } from '../../../ui/acts/act-form.tsx'
import { DayField } from '../../../ui/dates/day-field.tsx'
import { useNear } from '../../../ui/dates/near.ts'
import { useTypedDay } from '../../../ui/dates/typed-day.ts'
import { useFieldFaults } from '../../../ui/field-fault.ts'
import { useOverrideCap } from '../api/caseload.ts'

export interface OverrideCapProps {
  readonly line: CaseloadLine
  readonly onDone: () => void
  readonly onLeave: () => void
}

const most = 500
const shortestReason = 3

/** Another bound than the rule's, for a while and for a reason that coordinators and the consultant read. */
export function OverrideCap({ line, onDone, onLeave }: OverrideCapProps) {
  const { t } = useTranslation('caseload')
  const command = useOverrideCap()
  const faultOf = useFieldFaults(command.error)
  const [cap, setCap] = useState<number | undefined>(line.override?.cap ?? line.cap ?? Math.round(line.weeklyHours))
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const until = useTypedDay(useNear().today, isAsked, 'coming')
  const isShort = reason.trim().length < shortestReason
  const capFault = isAsked && cap === undefined ? t('override.noCap') : faultOf('cap')
  const reasonFault = isAsked && isShort ? t('override.noReason') : faultOf('reason')
  const send = () => {
    setAsked(true)
    if (cap === undefined || isShort || until.day === undefined) return
    command.mutate({ consultantId: line.consultant.id, cap, reason, until: until.day }, { onSuccess: onDone })
  }

  return (
    <ActForm
      heading={t('override.heading', { name: line.consultant.name })}
      confirm={t('override.confirm')}
      consequence={t('override.consequence')}
      words={{ sending: t('override.sending'), failed: t('override.failed'), leave: t('override.leave') }}
      command={command}
      fields={['cap', 'reason', 'until']}
      onSend={send}
      onLeave={onLeave}
    >
      <Text block>{t('override.now', { count: line.active })}</Text>
      <Field label={t('override.cap')} required {...(capFault === undefined ? {} : { validationMessage: capFault })}>
        <SpinButton
          value={cap ?? null}
          min={0}
          max={most}
          onChange={(_, { value, displayValue }) => setCap(value ?? wholeNumber(displayValue))}
        />
      </Field>
      <DayField {...until.field} label={t('override.until')} fault={until.fault ?? faultOf('until')} />
      <Field
        label={t('override.reason')}
        hint={t('override.reasonHint')}
        required
        {...(reasonFault === undefined ? {} : { validationMessage: reasonFault })}
      >
        <Input value={reason} maxLength={300} autoComplete="off" onChange={(_, { value }) => setReason(value)} />
      </Field>
    </ActForm>
  )
}

function wholeNumber(typed: string | undefined): number | undefined {
  return typed !== undefined && /^\d{1,3}$/.test(typed.trim()) ? Math.min(most, Number(typed)) : undefined
}
