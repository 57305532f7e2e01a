import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedAbsenceView } from '../../../../shared/contract/planned-absence.ts'
import { useMe } from '../../../app/me.ts'
import { ActForm } from '../../../ui/acts/act-form.tsx'
import { DayField } from '../../../ui/dates/day-field.tsx'
import { useTypedDay } from '../../../ui/dates/typed-day.ts'
import { useFieldFaults } from '../../../ui/field-fault.ts'
import { usePlanAbsence } from '../api/caseload.ts'

export interface PlanAbsenceProps {
  /** Whose absence this reader may plan. */
  readonly consultants: readonly { readonly id: string; readonly name: string }[]
  readonly onDone: (absence: Pick<PlannedAbsenceView, 'absenceId' | 'consultant'>) => void
  readonly onLeave: () => void
}

/** Says who is away from when until when. Nothing is handed over by it: that is proposed next. */
export function PlanAbsence({ consultants, onDone, onLeave }: PlanAbsenceProps) {
  const { t } = useTranslation('caseload')
  const { person, today } = useMe()
  const plan = usePlanAbsence()
  const faultOf = useFieldFaults(plan.error)
  const [only] = consultants.length === 1 ? consultants : []
  const own = consultants.find(({ id }) => id === person.id)
  const [consultantId, setConsultant] = useState((only ?? own)?.id ?? '')
  const [isAsked, setAsked] = useState(false)
  const from = useTypedDay(today, isAsked, 'coming')
  const until = useTypedDay(today, isAsked, 'coming')
  const isBackwards = from.day !== undefined && until.day !== undefined && until.day < from.day
  const whoFault = isAsked && consultantId === '' ? t('absence.choose') : faultOf('consultantId')
  const untilFault = isAsked && isBackwards ? t('absence.backwards') : (until.fault ?? faultOf('until'))
  const send = () => {
    setAsked(true)
    if (consultantId === '' || from.day === undefined || until.day === undefined || isBackwards) return
    plan.mutate({ consultantId, from: from.day, until: until.day }, { onSuccess: onDone })
  }

  return (
    <ActForm
      heading={t('absence.start')}
      confirm={t('absence.confirm')}
      consequence={t('absence.consequence')}
      words={{ sending: t('absence.sending'), failed: t('absence.planFailed'), leave: t('absence.leave') }}
      command={plan}
      fields={['consultantId', 'from', 'until']}
      onSend={send}
      onLeave={onLeave}
    >
      {!only && (
        <Field label={t('absence.who')} required {...(whoFault === undefined ? {} : { validationMessage: whoFault })}>
          <Select value={consultantId} onChange={(_, { value }) => setConsultant(value)}>
            <option value="">{t('absence.nobody')}</option>
            {consultants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <DayField {...from.field} label={t('absence.from')} fault={from.fault ?? faultOf('from')} />
      <DayField {...until.field} label={t('absence.until')} fault={untilFault} />
    </ActForm>
  )
}
