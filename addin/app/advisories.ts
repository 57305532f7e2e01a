import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AdvisoryView } from '../../shared/contract/absences.ts'
import type { Answer } from '../../shared/contract/client.ts'
import type { Api } from './api.ts'
import { useApi } from './app-context.ts'

const listKey = ['advisories', 'list']

/** What the model asks this leader to do about employees who are away. */
export const advisoriesQuery = (api: Api) =>
  queryOptions({
    queryKey: listKey,
    queryFn: ({ signal }) => api('listAdvisories', undefined, { signal }),
  })

/** One of them, by the id in a card's link. */
export const advisoryQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['advisories', id],
    queryFn: ({ signal }) => api('readAdvisory', undefined, { params: { id }, signal }),
  })

/** Puts one aside or takes it out again; the list on screen follows at once. */
export function usePutAside() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, isDismissed }: Pick<AdvisoryView, 'id' | 'isDismissed'>) =>
      api('changeAdvisory', { isDismissed }, { params: { id } }),
    onSuccess: (changed) =>
      queryClient.setQueryData<Answer<'listAdvisories'>>(listKey, (list) =>
        list === undefined
          ? list
          : { advisories: list.advisories.map((one) => (one.id === changed.id ? changed : one)) },
      ),
  })
}
