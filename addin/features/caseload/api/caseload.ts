import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import type { capInput } from '../../../../shared/contract/caseload.ts'
import type { confirmHandOversInput, plannedAbsenceInput } from '../../../../shared/contract/planned-absence.ts'
import type { Api } from '../../../app/api.ts'
import { useApi } from '../../../app/app-context.ts'
import { freshMs } from '../../../app/requests/request-lists.ts'

/** ms */
const askAgainMs = 30_000

export const caseloadQuery = (api: Api) =>
  queryOptions({
    queryKey: ['caseload'],
    queryFn: ({ signal }) => api('readCaseload', undefined, { signal }),
    staleTime: freshMs,
    refetchInterval: askAgainMs,
  })

/** Both answers are the whole board as it then stands. */
export function useOverrideCap() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: z.input<typeof capInput>) => api('overrideCap', input),
    onSuccess: (board) => queryClient.setQueryData(['caseload'], board),
  })
}

export function useRemoveCap(consultantId: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api('removeCap', undefined, { params: { consultant: consultantId } }),
    onSuccess: (board) => queryClient.setQueryData(['caseload'], board),
  })
}

export const absencesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['plannedAbsences', 'list'],
    queryFn: ({ signal }) => api('listPlannedAbsences', undefined, { signal }),
    staleTime: freshMs,
  })

export const absenceQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['plannedAbsences', 'one', id],
    queryFn: ({ signal }) => api('readPlannedAbsence', undefined, { params: { id }, signal }),
    staleTime: freshMs,
  })

export function usePlanAbsence() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: z.input<typeof plannedAbsenceInput>) => api('planAbsence', input),
    onSuccess: (absence) => {
      queryClient.setQueryData(['plannedAbsences', 'one', absence.absenceId], absence)
      askAgain(queryClient)
    },
  })
}

export function useCancelAbsence(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api('cancelPlannedAbsence', undefined, { params: { id } }),
    onSuccess: () => askAgain(queryClient),
  })
}

/** The same choice tried again after a failure carries the same key, so nothing is handed over twice. */
export function useConfirmHandOvers(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  const attempt = useRef<{ content: string; key: string }>(undefined)
  return useMutation({
    mutationFn: (input: z.input<typeof confirmHandOversInput>) => {
      const content = JSON.stringify(input)
      if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() }
      return api('confirmHandOvers', input, { params: { id }, idempotencyKey: attempt.current.key })
    },
    onSuccess: ({ absence }) => {
      attempt.current = undefined
      queryClient.setQueryData(['plannedAbsences', 'one', id], absence)
      askAgain(queryClient)
      void queryClient.invalidateQueries({ queryKey: ['requests'] })
      void queryClient.invalidateQueries({ queryKey: ['duty'] })
    },
  })
}

function askAgain(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: ['plannedAbsences', 'list'] })
  void queryClient.invalidateQueries({ queryKey: ['caseload'] })
}
