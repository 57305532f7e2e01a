import { queryOptions } from '@tanstack/react-query'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import type { Api } from '../../../app/api.ts'
import { oneRequestQuery } from '../../../app/requests/one-request.ts'
import { refreshMs } from '../../../app/requests/request-lists.ts'

const calendarCheckMs = 3000

/** One request, asked for again while the leader looks, and often while its calendar event is still on the way. */
export const requestQuery = (api: Api, reference: string) =>
  queryOptions({
    ...oneRequestQuery(api, reference),
    refetchInterval: ({ state }) => (isCalendarPending(state.data) ? calendarCheckMs : refreshMs),
  })

function isCalendarPending(request: RequestView | undefined): boolean {
  return request?.bookings.some(({ state, isMoveUnchecked }) => state === 'held' || isMoveUnchecked === true) ?? false
}
