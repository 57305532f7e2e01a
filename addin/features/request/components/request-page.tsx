import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { ArrowLeftRegular, DismissRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { problemOf } from '../../../app/api-problem.ts'
import { useApi } from '../../../app/app-context.ts'
import { LightMark } from '../../../ui/light-mark.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { Refreshed } from '../../../ui/notices/refreshed.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { watchedRequestQuery } from '../api/request.ts'
import { answered } from '../story.ts'
import { Story } from './story.tsx'

export interface RequestPageProps {
  readonly reference: string
  /** `panel`: beside the list. `page`: in its place. */
  readonly shape: 'panel' | 'page'
  /** Where to begin reading; without answers, from the top. */
  readonly part?: 'answers'
  readonly onClose: () => void
}

/** One request: what comes next on top, then its story. */
export function RequestPage({ reference, shape, part, onClose }: RequestPageProps) {
  const { t } = useTranslation('request')
  const styles = useStyles()
  const Heading = shape === 'page' ? 'h1' : 'h2'
  const heading = useRef<HTMLHeadingElement>(null)
  const { data: request, ...query } = useQuery(watchedRequestQuery(useApi(), reference))
  const isClosed = request?.status === 'closed'
  const isGone = request !== undefined && problemOf(query.error)?.status === 404
  const isAtAnswers = part === 'answers' && request !== undefined && answered(request).length > 0
  useEffect(() => {
    if (!isAtAnswers) heading.current?.focus()
  }, [isAtAnswers])
  useEffect(() => {
    // The act that closed it has taken its buttons away: reading goes on from the top.
    if (isClosed) heading.current?.focus()
  }, [isClosed])

  return (
    <article aria-label={reference} className={styles.root}>
      <div className={styles.top}>
        {shape === 'page' && (
          <Button appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} onClick={onClose}>
            {t('back')}
          </Button>
        )}
        <div className={styles.title}>
          <Heading ref={heading} tabIndex={-1} className={styles.heading}>
            {reference}
          </Heading>
          {request && <LightMark light={request.light} />}
          {shape === 'panel' && (
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('close')}
              title={t('close')}
              className={styles.close}
              onClick={onClose}
            />
          )}
        </div>
        {request && <Text block>{aboutText(request)}</Text>}
        {request && !isGone && <Refreshed query={query} isShownWhenWell={shape === 'page'} />}
      </div>
      {content()}
    </article>
  )

  function content() {
    if (query.isPending) return <Waiting lines={8} />
    // Somebody else has it now: what stands here is no longer this reader's to see.
    if (isGone) return <Notice intent="info">{t('gone')}</Notice>
    if (!request) return <Failure error={query.error} what={t('failed')} onRetry={() => query.refetch()} />
    return <Story request={request} isAtAnswers={isAtAnswers} />
  }

  function aboutText({ employee, workplace }: RequestView) {
    if (employee === undefined || employee.name === '') return workplace.name
    return t('about', { name: employee.name, workplace: workplace.name })
  }
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  top: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  back: { alignSelf: 'flex-start', paddingLeft: 0 },
  title: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  heading: { margin: 0, ...typographyStyles.subtitle1 },
  close: { marginLeft: 'auto' },
})
