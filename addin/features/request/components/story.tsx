import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { StartButton } from '../../../ui/acts/start-button.tsx'
import { Dialogue } from '../../../ui/dialogue/dialogue.tsx'
import { Meetings } from '../../../ui/meetings/meetings.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { Acts } from './acts/acts.tsx'
import { Answers } from './answers.tsx'
import { Asked } from './asked.tsx'
import { CloseRequest } from './close-request.tsx'
import { Facts } from './facts.tsx'
import { NextStep } from './next-step.tsx'
import { Obligations } from './obligations.tsx'
import { Paused } from './paused.tsx'
import { Timeline } from './timeline.tsx'

export interface StoryProps {
  readonly request: RequestView
  /** A link led to what the leader wrote. */
  readonly isAtAnswers: boolean
}

export function Story({ request, isAtAnswers }: StoryProps) {
  const { t } = useTranslation('request')
  const styles = useStyles()
  const [closing, setClosing] = useState<'untouched' | 'asked' | 'left'>('untouched')
  const isOpen = request.status === 'open'
  const mayClose = isOpen && request.may.includes('close')
  return (
    <div className={styles.root}>
      {isOpen && request.actingMunicipality !== undefined && (
        <Notice intent="info">{t('acting', { municipality: request.actingMunicipality })}</Notice>
      )}
      {isOpen && <Paused request={request} />}
      {isOpen ? <NextStep request={request} /> : <Notice intent="info">{t('closed')}</Notice>}
      {isOpen && <Asked request={request} />}
      {isOpen && <Acts request={request} />}
      {isOpen && <Meetings request={request} side="municipality" />}
      <Obligations request={request} />
      <Timeline request={request} />
      <Facts request={request} />
      <Answers request={request} takesFocus={isAtAnswers} />
      <Dialogue request={request} />
      {mayClose && closing === 'asked' && (
        <CloseRequest reference={request.reference} onLeave={() => setClosing('left')} />
      )}
      {mayClose && closing !== 'asked' && (
        <StartButton label={t('end.start')} takesFocus={closing === 'left'} onPress={() => setClosing('asked')} />
      )}
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
})
