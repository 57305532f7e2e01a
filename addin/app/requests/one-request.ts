import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../api.ts'
import { freshMs } from './request-lists.ts'

/** One request as it stands now, or as it stood a moment ago. */
export const oneRequestQuery = (api: Api, reference: string) =>
  queryOptions({
    queryKey: ['requests', reference],
    queryFn: ({ signal }) => api('readRequest', undefined, { params: { ref: reference }, signal }),
    staleTime: freshMs,
  })
