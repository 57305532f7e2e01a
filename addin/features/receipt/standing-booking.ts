import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'

/** The meeting that stands, or was held: at most one at a time. */
export function standingBooking({ bookings }: Pick<RequestView, 'bookings'>): BookingView | undefined {
  return bookings.findLast(({ state }) => state !== 'cancelled' && state !== 'notHeld')
}
