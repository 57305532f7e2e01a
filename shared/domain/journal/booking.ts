import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../calendar/instant.ts'
import type { BookingId, InstantText } from '../ids.ts'
import type { MeetingParty, ProposedTime } from './act-events.ts'
import type { Invited, MeetingKind, MeetingWish, Slot } from './meeting-events.ts'

/** When a meeting begins and ends. */
export type MeetingTimes = Pick<Slot, 'startsAt' | 'endsAt'>

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
  /** The time it was moved to unseen was taken, and it is back at the one before. */
  readonly isPutBack?: boolean
  /** Moved in Outlook to a day outside the obligation's window. */
  readonly isOutsideWindow?: boolean
  /** Who has said no since it last got a new time. */
  readonly declinedBy?: readonly Invited[]
  /** The last move in Outlook that was undone; gone when it gets another time. */
  readonly undoneChange?: string
}

export function isAt(one: MeetingTimes, other: MeetingTimes): boolean {
  return msOf(one.startsAt) === msOf(other.startsAt) && msOf(one.endsAt) === msOf(other.endsAt)
}

/** Moved while the calendars could not be read: its event stands where it stood until they have been asked. */
export function isMovedUnseen({ state, isUnchecked }: Waiting): boolean {
  return state === 'confirmed' && isUnchecked === true
}

/** Long enough for the queue to try again a few times, too short for somebody to settle another meeting in Outlook. */
const lookHoldsMs = 10 * 60_000

/** Nobody has seen the calendars at the time it has, or so long ago that somebody may have taken it since. */
export function needsLook({ isUnchecked, bookedAt }: Booking, now: Temporal.Instant): boolean {
  return isUnchecked === true || now.epochMilliseconds - msOf(bookedAt) > lookHoldsMs
}

/** The calendar has not said yes to the time it has now. */
export function awaitsCalendar(booking: Waiting): boolean {
  return booking.state === 'held' || isMovedUnseen(booking)
}

/** A booking, as the journal has it or as a card shows it. */
interface Waiting {
  readonly state: string
  readonly isUnchecked?: boolean
}

export interface Proposal {
  readonly times: readonly ProposedTime[]
  readonly proposedAt: InstantText
  /** Left out while it waits. */
  readonly answer?: 'picked' | 'refused'
}

export function bookingOf(
  { bookings }: { readonly bookings: readonly Booking[] },
  bookingId: BookingId,
): Booking | undefined {
  return bookings.find((booking) => booking.bookingId === bookingId)
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
