import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { meetingOutcomes, useMeetingOutcome } from '../../app/requests/meeting-outcome.ts'
import { Said } from '../acts/said.tsx'
import { TakeBack, useTakeBack, useWhenTakenBack } from '../acts/take-back.tsx'
import { TakenBack } from '../acts/taken-back.tsx'
import { BusyButton } from '../busy-button.tsx'
import { ButtonSet } from '../button-set.tsx'
import { Failure } from '../notices/failure.tsx'
import { Notice } from '../notices/notice.tsx'
import { WhatIsNext } from '../what-is-next.tsx'

export interface MeetingOutcomeProps {
  readonly reference: string
  /** Which of its meetings. */
  readonly startsAt: string
  /** Told when it is recorded. */
  readonly onRecorded?: () => void
  /** Told when it is taken back. */
  readonly onTakenBack?: () => void
}

/** How a meeting that has begun went: held, not held, or the employee did not come. What was recorded stands in its place. */
export function MeetingOutcome({ reference, startsAt, onRecorded, onTakenBack }: MeetingOutcomeProps) {
  const { t } = useTranslation('follow')
  const styles = useStyles()
  const tell = useMeetingOutcome(reference, startsAt)
  const takeBack = useTakeBack(reference)
  const letGo = () => {
    tell.reset()
    onTakenBack?.()
  }
  const recorded = tell.data?.kind === 'recorded' ? tell.data : undefined
  useWhenTakenBack(reference, recorded?.request, () => takeBack.isPending || letGo())
  if (recorded !== undefined) {
    const { outcome, request } = recorded
    return (
      <div className={styles.root}>
        <Said>
          <Text block weight="semibold">
            {t(`outcome.recorded.${outcome}`)}
          </Text>
          <WhatIsNext request={request} />
        </Said>
        {request.takeBack && <TakeBack what={request.takeBack} command={takeBack} onTakenBack={letGo} />}
      </div>
    )
  }
  return (
    <div className={styles.root}>
      {takeBack.data && <TakenBack request={takeBack.data} />}
      <ButtonSet label={t('outcome.acts', { reference })}>
        {meetingOutcomes.map((outcome) => (
          <BusyButton
            key={outcome}
            appearance={outcome === 'held' ? 'primary' : 'secondary'}
            isBusy={tell.isPending && tell.variables === outcome}
            isWaiting={tell.isPending}
            onClick={() => {
              takeBack.reset()
              tell.mutate(outcome, { onSuccess: ({ kind }) => kind === 'recorded' && onRecorded?.() })
            }}
          >
            {t(`outcome.${outcome}`)}
          </BusyButton>
        ))}
      </ButtonSet>
      {tell.data?.kind === 'gone' && <Notice intent="warning">{t('outcome.gone')}</Notice>}
      {tell.isError && <Failure error={tell.error} what={t('outcome.failed')} />}
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
})
