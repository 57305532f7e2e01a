import type { BookingId, InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Place } from '../../../shared/domain/journal/meeting-events.ts'
import type { BusyCalendar } from '../../../shared/domain/offers/offer.ts'

/** What goes into a calendar. No name, no health word: the adapter writes a fixed neutral subject (P-4). */
export interface CalendarEvent {
  /** Makes creating safe to repeat: `transactionId` and an extended property carry it. */
  readonly bookingId: BookingId
  readonly reference: string
  readonly organizerId: PersonId
  readonly attendeeIds: readonly PersonId[]
  /** Invited without being counted on. */
  readonly optionalIds?: readonly PersonId[]
  /** The room's mailbox in the directory; it answers by its own free time. */
  readonly roomId?: string
  /** Each of the invited sees the organizer and nobody else (P-6). */
  readonly hidesAttendees?: boolean
  readonly startsAt: InstantText
  readonly endsAt: InstantText
  readonly place: Place
  /** Address of the request's page; who opens it signs in first. */
  readonly link: string
}

/** `again`: the event may be there already, from this process or one that died. */
export type EventAttempt = 'first' | 'again'

/** An event as it stands in the calendar, which need not be where the booking is by now. */
export interface WrittenEvent {
  readonly eventId: string
  readonly startsAt: InstantText
  readonly endsAt: InstantText
}

export type CalendarAnswer<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** Refused for good: repeating the same call cannot help. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Not now: throttled, timed out, unavailable. The queue tries again. */
  | { readonly kind: 'unavailable'; readonly code: string; readonly retryAfterMs?: number }

/** How the guests of an event change. Whom it does not name stays. */
export interface GuestChange {
  /** Invited without being counted on. */
  readonly add: readonly PersonId[]
  readonly remove: readonly PersonId[]
  readonly hidesAttendees: boolean
}

/** What a calendar says of a period. */
export interface Schedule extends BusyCalendar {
  /** Those of the busy times that the person has marked as out of office; left out, none. */
  readonly away?: BusyCalendar['busy']
}

/** The door to the shared calendars. Every call has a timeout and a bounded number of attempts. */
export interface Calendars {
  /** Busy times of each person between two instants; one Graph call for each 20 people. Answers in the order asked. */
  busyTimes(
    personIds: readonly PersonId[],
    from: InstantText,
    until: InstantText,
  ): Promise<CalendarAnswer<readonly Schedule[]>>
  /** Safe to repeat: one bookingId never gives two events. */
  createEvent(event: CalendarEvent, attempt: EventAttempt): Promise<CalendarAnswer<WrittenEvent>>
  /** The event of a booking, whoever wrote it and wherever it has been moved since. */
  findEvent(organizerId: PersonId, bookingId: BookingId): Promise<CalendarAnswer<WrittenEvent | undefined>>
  /** Safe to repeat. `refused` with `event-gone` when somebody deleted it. */
  moveEvent(
    organizerId: PersonId,
    eventId: string,
    startsAt: InstantText,
    endsAt: InstantText,
  ): Promise<CalendarAnswer<void>>
  /** Safe to repeat. `refused` with `event-gone` when somebody deleted it. */
  changeGuests(organizerId: PersonId, eventId: string, change: GuestChange): Promise<CalendarAnswer<void>>
  /** Safe to repeat: an event that is already gone is `done`. */
  cancelEvent(organizerId: PersonId, eventId: string): Promise<CalendarAnswer<void>>
}
