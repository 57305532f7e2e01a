import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../../app/api.ts'
import { oneRequestQuery } from '../../../app/requests/one-request.ts'
import { refreshMs } from '../../../app/requests/request-lists.ts'

/** One request with its story, asked for again while the reader looks. */
export const watchedRequestQuery = (api: Api, reference: string) =>
  queryOptions({ ...oneRequestQuery(api, reference), refetchInterval: refreshMs })
