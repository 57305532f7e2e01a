import type { BookingId, InstantText } from '../ids.ts'
import type { MeetingParty, ProposedTime } from './act-events.ts'
import type { Invited, MeetingKind, MeetingWish, Slot } from './events.ts'

export interface Booking extends Slot {
  readonly bookingId: BookingId
  readonly meeting: MeetingKind
  readonly wish: MeetingWish
  /** `held`: reserved, the calendar not yet told. `confirmed`: the event stands. `notHeld`: its time came for nothing. */
  readonly state: 'held' | 'confirmed' | 'cancelled' | 'meetingHeld' | 'notHeld'
  /** When this time was reserved: at the booking, or at the last move. */
  readonly bookedAt: InstantText
  readonly heldAt?: InstantText
  /** It was not held because the employee did not come. */
  readonly isNoShow?: boolean
  /** Times the leader was asked to choose between; gone when the meeting gets another time in another way. */
  readonly proposed?: Proposal
  /** Moved since it was booked. */
  readonly isMoved?: boolean
  /** Who has said that its new time suits. */
  readonly moveConfirmedBy?: readonly MeetingParty[]
  /** Nobody has seen the calendars at this time yet. */
  readonly isUnchecked?: boolean
  /** Moved in Outlook to a day outside the obligation's window. */
  readonly isOutsideWindow?: boolean
  /** Who has said no since it last got a new time. */
  readonly declinedBy?: readonly Invited[]
  /** The last move in Outlook that was undone. */
  readonly undoneChange?: string
}

export interface Proposal {
  readonly times: readonly ProposedTime[]
  readonly proposedAt: InstantText
  /** Left out while it waits. */
  readonly answer?: 'picked' | 'refused'
}

/** The same without one booking: what a new time for it is judged by, so that it is offered its own window again. */
export function withoutBooking<State extends { readonly bookings: readonly Booking[] }>(
  state: State,
  bookingId: BookingId,
): State {
  return { ...state, bookings: state.bookings.filter((booking) => booking.bookingId !== bookingId) }
}

/** Whether it stands in the way of another of its kind: not once it was cancelled or came to nothing. */
export function isStanding({ state }: Pick<Booking, 'state'>): boolean {
  return state !== 'cancelled' && state !== 'notHeld'
}
