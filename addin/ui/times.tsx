import { Text } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OffersAnswer } from '../app/contract-types.ts'
import { Failure } from './failure.tsx'
import { Notice } from './notice.tsx'
import { useReader } from './reader.ts'
import { Waiting } from './waiting.tsx'

export interface TimesProps {
  readonly query: {
    readonly data: OffersAnswer | undefined
    readonly error: unknown
    readonly isPending: boolean
    refetch(): unknown
  }
  /** Said when the times could not be fetched: what stands and what one can do. */
  readonly failed: string
  /** Said when there is none and the server has no better word. */
  readonly none?: string
  readonly children: (answer: OffersAnswer) => ReactNode
}

/** The states of a list of free times: waiting, failed, none, and the times themselves with what could not be read. */
export function Times({ query, failed, none, children }: TimesProps) {
  const { t } = useTranslation('times')
  const { read } = useReader()
  const { data } = query

  if (query.isPending) return <Waiting label={t('waiting')} lines={3} lineHeight={48} />
  if (!data) return <Failure error={query.error} what={failed} onRetry={() => void query.refetch()} />
  const unreadable = data.unreadable > 0 && (
    <Text size={200} block>
      {t('unreadable', { count: data.unreadable })}
    </Text>
  )
  if (data.offers.length === 0)
    return (
      <>
        <Notice intent="warning">{data.remedy ? read(data.remedy) : (none ?? t('none'))}</Notice>
        {unreadable}
      </>
    )
  return (
    <>
      {children(data)}
      {unreadable}
    </>
  )
}
