import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Me } from '../../shared/contract/me.ts'
import type { Api } from './api.ts'
import { useApi } from './app-context.ts'

/** Who is signed in, their employees and workplaces, the policy's texts. Everything else on a page needs it. */
export const meQuery = (api: Api) =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => api('me', undefined, { signal }),
    staleTime: 5 * 60_000,
  })

/** For screens below the page's own waiting and failed states: the answer is there. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery(useApi())).data
}
