import { makeStyles, tokens } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { useMe } from '../../../app/me.ts'
import { openByDue, requestPagesQuery } from '../../../app/requests/request-lists.ts'
import { MoreOfList } from '../../../ui/more-of-list.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { PageTop } from '../../../ui/page-top.tsx'
import { DayParts } from './day-parts.tsx'

/** The consultant's front: before I go home, today's meetings, the rest. */
export function Today({ open }: { open: string | undefined }) {
  const { t } = useTranslation('today')
  const styles = useStyles()
  const { person } = useMe()
  const { data, ...query } = useInfiniteQuery(requestPagesQuery(useApi(), { ...openByDue, consultantId: person.id }))
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  return (
    <div className={styles.root}>
      <PageTop title={t('title')} query={query} />
      {content()}
    </div>
  )

  function content() {
    if (query.isPending) return <Waiting lines={5} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('failed')} onRetry={() => query.refetch()} />
    return (
      <>
        <DayParts items={items} now={data.pages.at(-1)?.checkedAt ?? ''} open={open} />
        <MoreOfList query={query} label={t('rest.more')} failed={t('rest.moreFailed')} />
      </>
    )
  }
}

const useStyles = makeStyles({
  // What is left of a wide window is where a request opens, so that nothing moves.
  root: { maxWidth: '760px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
})
