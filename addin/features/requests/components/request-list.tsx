import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { requestPagesQuery } from '../../../app/requests/request-lists.ts'
import { MoreOfList } from '../../../ui/more-of-list.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { filterOf, isNarrowed, type Choice } from '../choice.ts'
import { tableFromPx } from '../columns.ts'
import { useOptions } from '../use-options.ts'
import { Choices } from './choices.tsx'
import { RequestCards } from './request-cards.tsx'
import { RequestTable } from './request-table.tsx'

export interface RequestListProps {
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
  readonly widthPx: number
  readonly open: string | undefined
}

const typingPauseMs = 300

/** The choices and the requests they leave, more of them on demand. */
export function RequestList({ choice, onChoose, widthPx, open }: RequestListProps) {
  const { t } = useTranslation('requests')
  const styles = useStyles()
  const search = useDebounced(choice.search, typingPauseMs)
  const { data, ...query } = useInfiniteQuery({
    ...requestPagesQuery(useApi(), filterOf({ ...choice, search })),
    placeholderData: keepPreviousData,
  })
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const options = useOptions(items)
  const isTable = widthPx >= tableFromPx
  const isBusy = query.isPlaceholderData || search !== choice.search
  const total = data?.pages[0]?.total ?? 0

  return (
    <>
      <Choices choice={choice} onChange={onChoose} hasSort={!isTable} {...options} />
      {rows()}
    </>
  )

  function shownText() {
    if (items.length > 0) return t('list.shown', { shown: items.length, total })
    return isNarrowed(choice) ? t('list.noMatch') : t('list.empty')
  }

  function rows() {
    if (query.isPending) return <Waiting lines={10} />
    if (!data) return <Failure error={query.error} what={t('list.failed')} onRetry={() => query.refetch()} />
    return (
      <>
        <output className={styles.quiet}>{shownText()}</output>
        {items.length > 0 &&
          (isTable ? (
            <RequestTable
              items={items}
              widthPx={widthPx}
              sort={choice.sort}
              onSort={(sort) => onChoose({ ...choice, sort })}
              open={open}
              isBusy={isBusy}
            />
          ) : (
            <RequestCards items={items} open={open} isBusy={isBusy} />
          ))}
        <MoreOfList query={query} label={t('list.more')} failed={t('list.moreFailed')} />
      </>
    )
  }
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
})
