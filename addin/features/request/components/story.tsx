import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { OpensHere } from '../../../ui/acts/opens-here.tsx'
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
      {mayClose && (
        <OpensHere label={t('end.start')}>
          {(leave) => <CloseRequest reference={request.reference} onLeave={leave} />}
        </OpensHere>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
})
