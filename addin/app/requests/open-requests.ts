import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Api } from '../api.ts'

/** The leader's own open requests, nearest deadline first. */
export const openRequestsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['requests', 'list', 'open'],
    queryFn: ({ signal }) => api('listRequests', undefined, { query: { status: 'open', sort: 'due' }, signal }),
  })

/** The open request about one employee, if there is one. The query carries the directory's id, never a name. */
export const openRequestAboutQuery = (api: Api, employeeId: string | undefined) =>
  queryOptions({
    queryKey: ['requests', 'list', 'about', employeeId],
    queryFn:
      employeeId === undefined
        ? skipToken
        : ({ signal }) => api('listRequests', undefined, { query: { status: 'open', employeeId, limit: 1 }, signal }),
  })
