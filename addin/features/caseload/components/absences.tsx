import { Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedAbsenceView } from '../../../../shared/contract/planned-absence.ts'
import { useApi } from '../../../app/app-context.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { absencesQuery } from '../api/caseload.ts'
import { Absence } from './absence.tsx'
import { PlanAbsence } from './plan-absence.tsx'

type Done = Pick<PlannedAbsenceView, 'absenceId' | 'consultant'> & { readonly is: 'planned' | 'cancelled' }

/** Who is going to be away, and what of theirs is still to be handed over. */
export function Absences() {
  const { t } = useTranslation('caseload')
  const { data, ...query } = useQuery(absencesQuery(useApi()))
  const [step, setStep] = useState<'untouched' | 'planning' | 'left'>('untouched')
  /** Planned or taken back here just now; the hand-overs of a planned one are what comes next. */
  const [done, setDone] = useState<Done>()

  if (data && step === 'planning')
    return (
      <PlanAbsence
        consultants={data.consultants}
        onDone={(absence) => {
          setStep('untouched')
          setDone({ is: 'planned', ...absence })
        }}
        onLeave={() => setStep('left')}
      />
    )
  return <Section heading={t('absence.heading')}>{content()}</Section>

  function content() {
    if (query.isPending) return <Waiting lines={2} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('absence.failed')} onRetry={() => query.refetch()} />
    const { absences, consultants } = data
    return (
      <>
        {done && (
          <Said key={`${done.is} ${done.absenceId}`}>
            <Text weight="semibold">{t(`absence.${done.is}`, { name: done.consultant.name })}</Text>
          </Said>
        )}
        {absences.length === 0 && <Text block>{t('absence.none')}</Text>}
        <Rows gap="medium">
          {absences.map((absence) => (
            <Absence
              key={absence.absenceId}
              absence={absence}
              isOpenAtFirst={done?.is === 'planned' && absence.absenceId === done.absenceId}
              mayCancel={consultants.some(({ id }) => id === absence.consultant.id)}
              onCancelled={() => setDone({ is: 'cancelled', ...absence })}
            />
          ))}
        </Rows>
        {consultants.length > 0 && (
          <StartButton
            label={t('absence.start')}
            takesFocus={step === 'left'}
            onPress={() => {
              setDone(undefined)
              setStep('planning')
            }}
          />
        )}
      </>
    )
  }
}
