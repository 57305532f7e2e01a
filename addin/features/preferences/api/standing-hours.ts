import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../app/api.ts'
import { useApi } from '../../../app/app-context.ts'
import type { Change } from '../change.ts'
import { changed, type Hours } from '../kept-hours.ts'

export const standingHoursQuery = (api: Api) =>
  queryOptions({
    queryKey: ['standingHours'],
    queryFn: ({ signal }) => api('readStandingHours', undefined, { signal }),
  })

/** The list is saved as a whole: the one line is put into what stands now, not into what this page showed. */
export function useChangeHours() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (change: Change<Hours>) => {
      const list = await queryClient.fetchQuery({ ...standingHoursQuery(api), staleTime: 0 })
      const standingHours = changed(list.standingHours, change)
      await api('saveStandingHours', { standingHours })
      return { ...list, standingHours }
    },
    onSuccess: (list) => queryClient.setQueryData(['standingHours'], list),
  })
}
