import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { meetingOutcomes, useMeetingOutcome } from '../../app/meeting-outcome.ts'
import { Failure } from '../failure.tsx'
import { Notice } from '../notice.tsx'
import { Said } from '../said.tsx'
import { WhatIsNext } from '../what-is-next.tsx'

export interface MeetingOutcomeProps {
  readonly reference: string
  /** Which of its meetings. */
  readonly startsAt: string
  /** Told when it is recorded. */
  readonly onRecorded?: () => void
}

/** How a meeting that has begun went: held, not held, or the employee did not come. What was recorded stands in its place. */
export function MeetingOutcome({ reference, startsAt, onRecorded }: MeetingOutcomeProps) {
  const { t } = useTranslation('follow')
  const styles = useStyles()
  const tell = useMeetingOutcome(reference, startsAt)
  if (tell.data?.kind === 'recorded')
    return (
      <Said>
        <Text block weight="semibold">
          {t(`outcome.recorded.${tell.data.outcome}`)}
        </Text>
        <WhatIsNext request={tell.data.request} />
      </Said>
    )
  return (
    <div className={styles.root}>
      <fieldset aria-label={t('outcome.acts', { reference })} className={styles.acts}>
        {meetingOutcomes.map((outcome) => (
          <Button
            key={outcome}
            appearance={outcome === 'held' ? 'primary' : 'secondary'}
            disabledFocusable={tell.isPending}
            onClick={() => tell.mutate(outcome, { onSuccess: ({ kind }) => kind === 'recorded' && onRecorded?.() })}
          >
            {t(`outcome.${outcome}`)}
          </Button>
        ))}
      </fieldset>
      {tell.data?.kind === 'gone' && <Notice intent="warning">{t('outcome.gone')}</Notice>}
      {tell.isError && <Failure error={tell.error} what={t('outcome.failed')} />}
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  acts: {
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
})
