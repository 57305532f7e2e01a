import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedAbsenceView } from '../../../../shared/contract/planned-absence.ts'
import { useApi } from '../../../app/app-context.ts'
import { Failure } from '../../../ui/failure.tsx'
import { Said } from '../../../ui/said.tsx'
import { Section } from '../../../ui/section.tsx'
import { StartButton } from '../../../ui/start-button.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { absencesQuery } from '../api/caseload.ts'
import { Absence } from './absence.tsx'
import { PlanAbsence } from './plan-absence.tsx'

/** Who is going to be away, and what of theirs is still to be handed over. */
export function Absences() {
  const { t } = useTranslation('caseload')
  const styles = useStyles()
  const { data, ...query } = useQuery(absencesQuery(useApi()))
  const [step, setStep] = useState<'untouched' | 'planning' | 'left'>('untouched')
  /** Planned here just now: its hand-overs are what comes next. */
  const [plannedId, setPlannedId] = useState<string>()
  /** Taken back here just now. */
  const [cancelled, setCancelled] = useState<Pick<PlannedAbsenceView, 'absenceId' | 'consultant'>>()

  if (data && step === 'planning')
    return (
      <PlanAbsence
        consultants={data.consultants}
        onDone={(id) => {
          setStep('untouched')
          setPlannedId(id)
        }}
        onLeave={() => setStep('left')}
      />
    )
  return <Section heading={t('absence.heading')}>{content()}</Section>

  function content() {
    if (query.isPending) return <Waiting lines={2} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('absence.failed')} onRetry={() => void query.refetch()} />
    const { absences, consultants } = data
    return (
      <>
        {cancelled && (
          <Said key={cancelled.absenceId}>
            <Text weight="semibold">{t('absence.cancelled', { name: cancelled.consultant.name })}</Text>
          </Said>
        )}
        {absences.length === 0 && <Text block>{t('absence.none')}</Text>}
        <ul className={styles.list}>
          {absences.map((absence) => (
            <Absence
              key={absence.absenceId}
              absence={absence}
              isOpenAtFirst={absence.absenceId === plannedId}
              mayCancel={consultants.some(({ id }) => id === absence.consultant.id)}
              onCancelled={() => setCancelled(absence)}
            />
          ))}
        </ul>
        {consultants.length > 0 && (
          <StartButton
            label={t('absence.start')}
            takesFocus={step === 'left'}
            onPress={() => {
              setPlannedId(undefined)
              setCancelled(undefined)
              setStep('planning')
            }}
          />
        )}
      </>
    )
  }
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
})
