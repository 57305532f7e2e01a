import type { BookingId, InstantText, PersonId, RequestId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { Place, Slot } from '../../../shared/domain/journal/meeting-events.ts'

export interface BookingRow extends Slot {
  readonly bookingId: BookingId
  readonly requestId: RequestId
  readonly state: 'held' | 'confirmed' | 'released'
  readonly place: Place
  /** Invited besides the consultant, and needed: their time was looked at. */
  readonly attendeeIds: readonly PersonId[]
  /** Invited too, though nobody could look at their calendar. */
  readonly optionalIds?: readonly PersonId[]
  /** The room's mailbox in the directory. */
  readonly roomId?: string
  /** The invited do not see each other: the list would reveal union or treatment (P-6). */
  readonly hidesAttendees?: boolean
  /** The event's immutable id in the consultant's mailbox, once created. */
  readonly eventId?: string
  /** When the calendar was last asked for the event: from then on it may exist, also while its id is not known. */
  readonly eventAttemptedAt?: InstantText
}

/** Whom a booking's event invites. */
export type BookingGuests = Required<Pick<BookingRow, 'attendeeIds' | 'optionalIds' | 'hidesAttendees'>>

/** With the workplace of its request. */
export interface LiveBookingRow extends BookingRow {
  readonly workplaceId: WorkplaceId
}

/** A booking as a change finds it. Every change names all of it, so that of two changes at once exactly one is made. */
export interface LiveBooking extends Pick<Slot, 'startsAt' | 'endsAt'> {
  readonly state: 'held' | 'confirmed'
}
