import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutySwapView } from '../../../../shared/contract/duty.ts'
import { useApi } from '../../../app/app-context.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { swapsQuery } from '../api/roster.ts'
import { Swap } from './swap.tsx'

/** Swaps that wait for an answer. One that was answered here stays with what came of it until the page is left. */
export function Swaps() {
  const { t } = useTranslation('roster')
  const { data, ...query } = useQuery(swapsQuery(useApi()))
  const [answered, setAnswered] = useState<ReadonlyMap<string, DutySwapView>>(new Map())
  if (!data && query.isError)
    return <Failure error={query.error} what={t('swap.listFailed')} onRetry={() => query.refetch()} />
  const waiting = (data?.swaps ?? []).filter(({ swapId }) => !answered.has(swapId))
  const shown = [...answered.values(), ...waiting].toSorted((a, b) => a.on.localeCompare(b.on))
  if (shown.length === 0) return undefined
  return (
    <Section heading={t('swap.waiting')}>
      <Rows gap="small">
        {shown.map((swap) => (
          <Swap
            key={swap.swapId}
            swap={swap}
            onAnswered={(now) => setAnswered((old) => new Map(old).set(now.swapId, now))}
          />
        ))}
      </Rows>
    </Section>
  )
}
