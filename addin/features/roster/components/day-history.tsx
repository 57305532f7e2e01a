import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { dutyHistoryQuery } from '../api/roster.ts'

/** Who has had the day, newest first: the roster at the time of the call decides whose a request is (KOLDING-5). */
export function DayHistory({ on }: { on: string }) {
  const { t } = useTranslation('roster')
  const near = useNear()
  const styles = useStyles()
  const { data, ...query } = useQuery(dutyHistoryQuery(useApi(), on))
  if (query.isPending) return <Waiting lines={2} />
  if (!data) return <Failure error={query.error} what={t('history.failed')} onRetry={() => query.refetch()} />
  if (data.entries.length === 0) return <Text block>{t('history.none')}</Text>
  return (
    <Rows isOrdered gap="small">
      {data.entries.map(({ consultant, setAt, setBy }) => (
        <li key={`${setAt} ${consultant?.id ?? ''}`}>
          <Text block>{consultant?.name ?? t('nobodyLong')}</Text>
          <span className={styles.quiet}>{t('setBy', { when: near.moment(setAt), name: setBy.name })}</span>
        </li>
      ))}
    </Rows>
  )
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
})
