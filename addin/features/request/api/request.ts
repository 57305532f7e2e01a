import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../../app/api.ts'
import { freshMs, refreshMs } from '../../../app/request-lists.ts'

/** One request with its story, asked for again while the reader looks. */
export const watchedRequestQuery = (api: Api, reference: string) =>
  queryOptions({
    queryKey: ['requests', reference],
    queryFn: ({ signal }) => api('readRequest', undefined, { params: { ref: reference }, signal }),
    staleTime: freshMs,
    refetchInterval: refreshMs,
  })
