import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Api } from '../../../app/api.ts'
import { useApi } from '../../../app/app-context.ts'

const healthKey = ['operations', 'health'] as const
const askAgainMs = 30_000

export const healthQuery = (api: Api) =>
  queryOptions({
    queryKey: healthKey,
    queryFn: ({ signal }) => api('health', undefined, { signal }),
    refetchInterval: askAgainMs,
  })

/** Never asked for by itself again: what was tried keeps its place, with its result beside it. */
export const deadEffectsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['operations', 'dead'],
    queryFn: ({ signal }) => api('listDeadEffects', undefined, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  })

/** As above: a row stays while somebody works on it. */
export const deliveriesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['operations', 'deliveries'],
    queryFn: ({ signal }) => api('listDeliveries', undefined, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  })

/** One row's own key, so that a press that is repeated after a lost answer counts once. */
export function useRetry(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: () => api('retryDeadEffect', undefined, { params: { id }, idempotencyKey }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: healthKey }),
  })
}

export function useDeliveryRetry(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: () => api('retryDelivery', undefined, { params: { id }, idempotencyKey }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: healthKey }),
  })
}
