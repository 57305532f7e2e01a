import type { BookingView, ObligationView } from '../../../shared/contract/requests.ts'

/** One line of "what happens now". */
export type Step =
  | { readonly kind: 'obligation'; readonly obligation: ObligationView; readonly at: string }
  | { readonly kind: 'meeting'; readonly booking: BookingView; readonly at: string }

/**
 * What happens now, in order of time: what somebody must do or has done, and the meeting that stands. The duty to hold a
 * meeting counts as met once it is booked; the meeting's own line says that better, so it gives way to it.
 */
export function steps(obligations: readonly ObligationView[], booking: BookingView | undefined): Step[] {
  const duties = obligations
    .filter(({ state }) => state !== 'void')
    .filter(({ state, dueAt }) => booking === undefined || state !== 'met' || dueAt < booking.startsAt)
    .map((obligation): Step => ({ kind: 'obligation', obligation, at: obligation.dueAt }))
  const meeting: Step[] = booking === undefined ? [] : [{ kind: 'meeting', booking, at: booking.startsAt }]
  return [...duties, ...meeting].toSorted((a, b) => a.at.localeCompare(b.at))
}
