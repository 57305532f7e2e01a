import type { BookingId, InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { CalendarAnswer } from './calendars.ts'

/** What Graph granted, which may be less than was asked for. */
export interface GrantedSubscription {
  readonly subscriptionId: string
  readonly expiresAt: InstantText
}

/** One of our events as it stands in the consultant's calendar. Subject and text are not read. */
export interface WatchedEvent {
  readonly eventId: string
  /** Ours, from our own property; missing on an event that the product did not write. */
  readonly bookingId?: BookingId
  readonly startsAt: InstantText
  readonly endsAt: InstantText
  readonly isCancelled: boolean
  /** Another on every change, whoever made it. */
  readonly changeKey: string
  /** Those who have said no; by address, as the calendar knows them. */
  readonly declined: readonly { readonly mail: string; readonly isRoom: boolean }[]
}

export interface Period {
  readonly from: InstantText
  readonly until: InstantText
}

/** What has happened in a calendar since the last round; `expired`: the place in it is lost, so all must be read again. */
export type ChangeRound =
  | { readonly kind: 'changed'; readonly eventIds: readonly string[]; readonly deltaLink: string }
  | { readonly kind: 'expired' }

/**
 * The door to what others do in the consultants' calendars. An answer that is not as documented is `unavailable` with the code
 * `answer-not-understood`: nothing is concluded from it.
 */
export interface CalendarWatch {
  /** Graph asks our addresses at once whether they are ours; `refused` also when they did not answer in time. */
  subscribe(
    consultantId: PersonId,
    clientState: string,
    expiresAt: InstantText,
  ): Promise<CalendarAnswer<GrantedSubscription>>
  /** `refused` with `not-found` when it is gone: then a new one is needed. Also answers a demand to reauthorize. */
  renew(subscriptionId: string, expiresAt: InstantText): Promise<CalendarAnswer<GrantedSubscription>>
  /** Safe to repeat: one that is already gone is `done`. */
  unsubscribe(subscriptionId: string): Promise<CalendarAnswer<void>>
  /** Undefined: it is not in the mailbox any more. */
  readEvent(consultantId: PersonId, eventId: string): Promise<CalendarAnswer<WatchedEvent | undefined>>
  /** The booking's events, found by our own property, whatever their ids. */
  eventsOf(consultantId: PersonId, bookingId: BookingId): Promise<CalendarAnswer<readonly WatchedEvent[]>>
  /** Every event of ours in the period. */
  ownEvents(consultantId: PersonId, period: Period): Promise<CalendarAnswer<readonly WatchedEvent[]>>
  /** From the link of the last round, or all that lies in the period. Ids only, of all events: whose they are is for the caller. */
  changes(consultantId: PersonId, since: string | Period): Promise<CalendarAnswer<ChangeRound>>
}
