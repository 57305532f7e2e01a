import type { BookingView, ObligationView, RequestView } from '../../../shared/contract/requests.ts'

/** Law and the municipality's own service goals apart, each in order of time. */
export function byBasis(obligations: readonly ObligationView[]): Record<'law' | 'policy', ObligationView[]> {
  const inOrder = obligations.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
  return {
    law: inOrder.filter(({ basis }) => basis === 'law'),
    policy: inOrder.filter(({ basis }) => basis === 'policy'),
  }
}

/** The story as one reads it: newest first. Each line keeps its number, which no later line takes. */
export function newestFirst(timeline: RequestView['timeline']) {
  return timeline.map((line, number) => ({ ...line, number })).toReversed()
}

/** The meeting that stands and is not yet recorded as held. */
export function meetingToHold({ bookings }: Pick<RequestView, 'bookings'>): BookingView | undefined {
  return bookings.findLast(({ state }) => state === 'held' || state === 'confirmed')
}
