import { queryOptions } from '@tanstack/react-query'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import type { Api } from '../../../app/api.ts'

const calendarCheckMs = 3000

/** One request. While its calendar event is still on the way, it is asked for again until the event stands. */
export const requestQuery = (api: Api, reference: string) =>
  queryOptions({
    queryKey: ['requests', reference],
    queryFn: ({ signal }) => api('readRequest', undefined, { params: { ref: reference }, signal }),
    refetchInterval: ({ state }) => (isCalendarPending(state.data) ? calendarCheckMs : false),
  })

function isCalendarPending(request: RequestView | undefined): boolean {
  return request?.bookings.some(({ state, isMoveUnchecked }) => state === 'held' || isMoveUnchecked === true) ?? false
}
