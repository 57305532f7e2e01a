import { makeStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { BusyButton } from './busy-button.tsx'
import { Failure } from './notices/failure.tsx'

export interface MoreOfListProps {
  readonly query: {
    readonly error: unknown
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly isFetchNextPageError: boolean
    fetchNextPage(): unknown
  }
  readonly label: string
  /** What is said when they could not be fetched. */
  readonly failed: string
}

/** Below a list that came in part: a button for the next of it, while there is more. */
export function MoreOfList({ query, label, failed }: MoreOfListProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  if (query.isFetchNextPageError)
    return <Failure error={query.error} what={failed} onRetry={() => query.fetchNextPage()} />
  if (!query.hasNextPage) return undefined
  return (
    <BusyButton
      className={styles.root}
      isBusy={query.isFetchingNextPage}
      busyWords={t('loading')}
      onClick={() => void query.fetchNextPage()}
    >
      {label}
    </BusyButton>
  )
}

const useStyles = makeStyles({ root: { alignSelf: 'flex-start' } })
