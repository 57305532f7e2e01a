import { infiniteQueryOptions } from '@tanstack/react-query'
import type { RequestListQuery } from '../../../shared/contract/requests.ts'
import type { Api } from '../api.ts'

/** ms; a card pressed in the chat or a leader's new request shows within this time. */
export const refreshMs = 10_000
/** ms; coming back to the page asks again unless it has just been asked. */
export const freshMs = 2_000

const firstPage = ''

export type RequestFilter = Omit<RequestListQuery, 'cursor' | 'limit'> & { readonly limit: number }

/** Requests page by page, asked for again while the reader looks. What stands stays until the new answer is there. */
export const requestPagesQuery = (api: Api, filter: RequestFilter) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', 'pages', filter],
    queryFn: ({ pageParam, signal }) =>
      api('listRequests', undefined, {
        query: { ...filter, ...(pageParam === firstPage ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: ({ cursor }) => cursor,
    staleTime: freshMs,
    refetchInterval: refreshMs,
  })

/** What stands first everywhere: open requests, nearest deadline first. The late ones come first, then those due today. */
export const openByDue = { status: 'open', sort: 'due', limit: 50 } as const satisfies RequestFilter
