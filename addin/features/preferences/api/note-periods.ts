import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../app/api.ts'
import { useApi } from '../../../app/app-context.ts'
import type { PeriodsInput } from '../note-periods.ts'

const key = ['notePeriods'] as const

export const notePeriodsQuery = (api: Api) =>
  queryOptions({
    queryKey: key,
    queryFn: ({ signal }) => api('readNotePeriods', undefined, { signal }),
  })

export function useSaveNotePeriods() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: PeriodsInput) => api('saveNotePeriods', input),
    onSuccess: (periods) => queryClient.setQueryData(key, periods),
  })
}
