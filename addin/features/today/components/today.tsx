import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { useMe } from '../../../app/me.ts'
import { openByDue, requestPagesQuery } from '../../../app/requests/request-lists.ts'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Refreshed } from '../../../ui/notices/refreshed.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
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
      <div className={styles.top}>
        <h1 className={styles.title}>{t('title')}</h1>
        {data && (
          <Refreshed
            dataUpdatedAt={query.dataUpdatedAt}
            hasFailed={query.isRefetchError}
            onRetry={() => query.refetch()}
          />
        )}
      </div>
      {content()}
    </div>
  )

  function content() {
    if (query.isPending) return <Waiting lines={5} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('failed')} onRetry={() => query.refetch()} />
    return (
      <>
        <DayParts items={items} now={data.pages.at(-1)?.checkedAt ?? ''} open={open} />
        {query.isFetchNextPageError && (
          <Failure error={query.error} what={t('rest.moreFailed')} onRetry={() => query.fetchNextPage()} />
        )}
        {query.hasNextPage && !query.isFetchNextPageError && (
          <BusyButton
            className={styles.more}
            isBusy={query.isFetchingNextPage}
            busyWords={t('loading', { ns: 'common' })}
            onClick={() => void query.fetchNextPage()}
          >
            {t('rest.more')}
          </BusyButton>
        )}
      </>
    )
  }
}

const useStyles = makeStyles({
  // What is left of a wide window is where a request opens, so that nothing moves.
  root: { maxWidth: '760px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  title: { margin: 0, ...typographyStyles.subtitle1 },
  more: { alignSelf: 'flex-start' },
})
