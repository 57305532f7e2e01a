import { Button, Text } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OffersAnswer } from '../../app/contract-types.ts'
import { useNear } from '../dates/near.ts'
import { Failure } from '../notices/failure.tsx'
import { Notice } from '../notices/notice.tsx'
import { Waiting } from '../notices/waiting.tsx'
import { useReader } from '../reader.ts'

export interface TimesProps {
  readonly query: {
    readonly data: OffersAnswer | undefined
    readonly error: unknown
    readonly isPending: boolean
    refetch(): unknown
  }
  /** Said when the times could not be fetched: what stands and what one can do. */
  readonly failed: string
  /** Said when there is none, instead of the server's word to a leader who is about to send. */
  readonly none?: string
  /** Said above times after the limit, likewise. */
  readonly late?: string
  readonly children: (answer: OffersAnswer) => ReactNode
}

/** The states of a list of free times: waiting, failed, none, and the times themselves with what could not be read. */
export function Times({ query, failed, none, late, children }: TimesProps) {
  const { t } = useTranslation('times')
  const { read } = useReader()
  const { data } = query

  if (query.isPending) return <Waiting label={t('waiting')} lines={3} lineHeight={48} />
  if (!data) return <Failure error={query.error} what={failed} onRetry={() => query.refetch()} />
  const remedy = data.remedy && read(data.remedy)
  const isNone = data.offers.length === 0
  return (
    <>
      {isNone && <Notice intent="warning">{none ?? remedy ?? t('none')}</Notice>}
      {!isNone && remedy !== undefined && <Notice intent="warning">{late ?? remedy}</Notice>}
      {data.isStale && <Stale checkedAt={data.checkedAt} onReadAgain={() => void query.refetch()} />}
      {!isNone && children(data)}
      {data.unreadable > 0 && <Quiet>{t('unreadable', { count: data.unreadable })}</Quiet>}
      {[...new Set(data.missing.map(({ what }) => read(what)))].map((what) => (
        <Quiet key={what}>{what}</Quiet>
      ))}
    </>
  )
}

/** The calendars could not be asked: how old the times are, and what choosing one means. */
function Stale({ checkedAt, onReadAgain }: { checkedAt: string; onReadAgain: () => void }) {
  const { t } = useTranslation('times')
  const near = useNear()
  const isOfToday = near.dayOf(checkedAt) === near.today
  const when = isOfToday ? t('atClock', { clock: near.clock(checkedAt) }) : near.moment(checkedAt)
  return (
    <Notice intent="warning" actions={<Button onClick={onReadAgain}>{t('readAgain')}</Button>}>
      {t('stale', { when })}
    </Notice>
  )
}

/** What the times do not take into account: worth knowing, nothing to stop at. */
function Quiet({ children }: { children: string }) {
  return (
    <Text size={200} block>
      {children}
    </Text>
  )
}
