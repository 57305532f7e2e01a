import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SwapAnswer } from '../../../../shared/contract/duty.ts'
import type { Api } from '../../../app/api.ts'
import { useApi } from '../../../app/app-context.ts'
import { freshMs } from '../../../app/requests/request-lists.ts'

/** ms; a colleague's change shows within this time. */
const askAgainMs = 30_000

/** A month of the roster. The last one stays on screen while the next is on its way. */
export const dutyMonthQuery = (api: Api, month: string) =>
  queryOptions({
    queryKey: ['duty', 'month', month],
    queryFn: ({ signal }) => api('readDutyMonth', undefined, { query: { month }, signal }),
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    refetchInterval: askAgainMs,
  })

export const dutyHistoryQuery = (api: Api, on: string) =>
  queryOptions({
    queryKey: ['duty', 'history', on],
    queryFn: ({ signal }) => api('readDutyHistory', undefined, { params: { on }, signal }),
  })

export interface DutyChange {
  readonly on: string
  /** `null` is nobody. */
  readonly consultantId: string | null
  /** Who stood there when it was chosen. */
  readonly seen: string | null
}

/**
 * Whatever comes of it, what stands is asked for anew: it may have been refused because a colleague was first. Nobody waits
 * for that: a swap that was answered must be told of before it leaves the list.
 */
export function useSetDuty() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ on, ...body }: DutyChange) => api('setDuty', body, { params: { on } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['duty'] }),
  })
}

export interface SwapAsked {
  readonly on: string
  readonly colleagueId: string
  readonly inReturn?: string
}

export function useAskSwap() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (swap: SwapAsked) => api('askDutySwap', swap),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['duty'] }),
  })
}

export function useAnswerSwap(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (answer: SwapAnswer) => api('answerDutySwap', { answer }, { params: { id } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['duty'] }),
  })
}

/** Every swap that waits, also of other months. */
export const swapsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['duty', 'swaps'],
    queryFn: ({ signal }) => api('listDutySwaps', undefined, { signal }),
    staleTime: freshMs,
    refetchInterval: askAgainMs,
  })
