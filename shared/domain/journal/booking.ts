import type { BookingId, InstantText } from '../ids.ts'
import type { Invited, MeetingKind, MeetingWish, Slot } from './events.ts'

export interface Booking extends Slot {
  readonly bookingId: BookingId
  readonly meeting: MeetingKind
  readonly wish: MeetingWish
  /** `held`: reserved, the calendar not yet told. `confirmed`: the event stands. */
  readonly state: 'held' | 'confirmed' | 'cancelled' | 'meetingHeld'
  /** When this time was reserved: at the booking, or at the last move. */
  readonly bookedAt: InstantText
  readonly heldAt?: InstantText
  /** Nobody has seen the calendars at this time yet. */
  readonly isUnchecked?: boolean
  /** Moved in Outlook to a day outside the obligation's window. */
  readonly isOutsideWindow?: boolean
  /** Who has said no since it last got a new time. */
  readonly declinedBy?: readonly Invited[]
  /** The last move in Outlook that was undone. */
  readonly undoneChange?: string
}

/** The same without one booking: what a new time for it is judged by, so that it is offered its own window again. */
export function withoutBooking<State extends { readonly bookings: readonly Booking[] }>(
  state: State,
  bookingId: BookingId,
): State {
  return { ...state, bookings: state.bookings.filter((booking) => booking.bookingId !== bookingId) }
}
