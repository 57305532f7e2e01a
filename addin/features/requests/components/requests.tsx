import { makeStyles, tokens } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { useMe } from '../../../app/me.ts'
import { openByDue, requestPagesQuery } from '../../../app/requests/request-lists.ts'
import { Heard } from '../../../ui/heard.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { PageTop } from '../../../ui/page-top.tsx'
import { Section } from '../../../ui/section.tsx'
import { useWidth } from '../../../ui/use-width.ts'
import { noChoice, withLight, type Choice } from '../choice.ts'
import { LightChoice } from './light-choice.tsx'
import { NeedsDecision } from './needs-decision.tsx'
import { RequestList } from './request-list.tsx'
import { RequestsWaiting } from './requests-waiting.tsx'

/** HR's and the coordinator's front: what needs a decision today, then every request. */
export function Requests({ open }: { open: string | undefined }) {
  const { t } = useTranslation('requests')
  const styles = useStyles()
  const { roles } = useMe()
  const root = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(root)
  const [choice, setChoice] = useState<Choice>(noChoice)
  const { data, ...query } = useInfiniteQuery(requestPagesQuery(useApi(), openByDue))
  const [first] = data?.pages ?? []
  return (
    <div ref={root} className={styles.root}>
      <PageTop title={t('title')} query={query} />
      {content()}
    </div>
  )

  function content() {
    if (roles.every((role) => role === 'Admin')) return <Notice intent="info">{t('list.noAccess')}</Notice>
    if (query.isPending) return <RequestsWaiting />
    if (!first) return <Failure error={query.error} what={t('list.failed')} onRetry={() => query.refetch()} />
    return (
      <>
        <Heard as="output">{t('list.lights', first.lights)}</Heard>
        <NeedsDecision items={first.items} />
        <Section heading={t('list.heading')}>
          <LightChoice
            counts={first.lights}
            value={choice.light}
            onChange={(light) => setChoice(withLight(choice, light))}
          />
          <RequestList choice={choice} onChoose={setChoice} widthPx={widthPx} open={open} />
        </Section>
      </>
    )
  }
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
})
