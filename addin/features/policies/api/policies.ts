import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Body } from '../../../../shared/contract/client.ts'
import type { TryPolicyInput } from '../../../../shared/contract/policies.ts'
import type { Api } from '../../../app/api.ts'
import { useApi } from '../../../app/app-context.ts'

const listKey = ['policies', 'list'] as const

export const policiesQuery = (api: Api) =>
  queryOptions({
    queryKey: listKey,
    queryFn: ({ signal }) => api('listPolicies', undefined, { signal }),
  })

/** One model's answer to the example. What stands stays while a changed date is worked out. */
export const triedQuery = (api: Api, example: TryPolicyInput | undefined) =>
  queryOptions({
    queryKey: ['policies', 'tried', example],
    queryFn: ({ signal }) => {
      if (example === undefined) throw new Error('There is no example to try')
      return api('tryPolicy', example, { signal })
    },
    enabled: example !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })

/** Puts a model in force; everything the page then knows of models and their words is asked for again. */
export function usePublish() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (choice: Body<'publishPolicy'>) => api('publishPolicy', choice),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: listKey }),
        queryClient.invalidateQueries({ queryKey: ['me'] }),
      ]),
  })
}
