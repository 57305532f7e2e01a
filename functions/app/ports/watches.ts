import type { BookingId, InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Period } from './calendar-watch.ts'

/** How we are told of changes in one consultant's calendar. */
export interface Watch {
  readonly consultantId: PersonId
  readonly subscription?: Subscription
  /** When the subscription must be seen to: created, renewed, or tried again. */
  readonly renewAt: InstantText
  /** When the calendar is read again, whatever notifications have come. */
  readonly lookAt: InstantText
  readonly round?: Round
  readonly lastDeltaAt?: InstantText
  readonly lastNotificationAt?: InstantText
  readonly lastSweep?: Sweep
}

export interface Subscription {
  readonly subscriptionId: string
  /** SHA-256 in hex: the secret itself is known to Graph alone. */
  readonly clientStateHash: string
  readonly subscribedAt: InstantText
  readonly expiresAt: InstantText
}

/** Where the next round of changes begins, and the period that all rounds of it are about. */
export interface Round {
  readonly deltaLink: string
  readonly period: Period
}

/** What comparing the calendar with the bookings showed. */
export interface Sweep extends SweepCounts {
  readonly at: InstantText
}

export interface SweepCounts {
  /** Bookings and events that agree. */
  readonly agreed: number
  /** Bookings whose event is gone, elsewhere or another: looked at one by one. */
  readonly differing: number
  /** Slots that were never written, queued again. */
  readonly unwritten: number
  /** Events without a live booking, cancelled. */
  readonly cancelled: number
  /** Events of a booking that this database does not know: told, never touched. */
  readonly unknown: number
}

/** Only what is named is changed; `null` takes it away. */
export interface WatchChange {
  readonly subscription?: Subscription | null
  readonly renewAt?: InstantText
  readonly lookAt?: InstantText
  readonly round?: Round | null
  /** When a round was last finished. */
  readonly deltaAt?: InstantText
  readonly sweep?: Sweep
}

/** A consultant to see to: one who is new, one who no longer books, or one whose watch has something to do. */
export interface DueWatch {
  readonly consultantId: PersonId
  /** Can be booked, or has meetings ahead from when that was so. */
  readonly isActive: boolean
  readonly watch?: Watch
}

/** A change that Graph told of, kept so that telling it again does nothing. */
export interface Notification {
  readonly subscriptionId: string
  readonly eventId: string
  readonly changeType: string
  /** The event's version; empty where Graph gives none, as for what was deleted. */
  readonly etag: string
}

export interface WatchHealth {
  readonly consultants: number
  /** With a subscription that has not run out. */
  readonly watched: number
  /** The first subscription to run out. */
  readonly nextExpiryAt?: InstantText
  /** Of those ever read, the calendar that was read the longest ago. */
  readonly oldestReadAt?: InstantText
  /** Since when every calendar has been both read and compared with the bookings, be it the first time. */
  readonly lookedSince?: InstantText
}

export interface Watches {
  all(): Promise<readonly Watch[]>
  /** Those to see to by then, the longest waiting first; one statement, for it is asked every minute. */
  due(at: InstantText): Promise<readonly DueWatch[]>
  bySubscription(subscriptionIds: readonly string[]): Promise<readonly Watch[]>
  /** How the consultants who can be booked are watched, in aggregate. */
  health(at: InstantText): Promise<WatchHealth>
}

/** The part of a transaction that is about calendars being watched. */
export interface WatchTransaction {
  /** Adds a watch that is due at once; one that exists stays as it is. */
  beginWatch(consultantId: PersonId, at: InstantText): Promise<void>
  changeWatch(consultantId: PersonId, change: WatchChange): Promise<void>
  /** Compare-and-swap on the subscription: two may see to one calendar at a time, and Graph may end one meanwhile. */
  changeSubscription(
    consultantId: PersonId,
    from: string | undefined,
    change: WatchChange,
  ): Promise<'changed' | 'not-there'>
  forgetWatch(consultantId: PersonId): Promise<void>
  /** When notifications last came at all, to the minute. */
  markNotified(subscriptionIds: readonly string[], at: InstantText): Promise<void>
  /** Answers with those that were not told before. */
  keepNotifications(notifications: readonly Notification[], at: InstantText): Promise<readonly Notification[]>
  /** Compare-and-swap: the booking's event has come back under another id. */
  adoptEvent(bookingId: BookingId, from: string | undefined, to: string): Promise<'changed' | 'not-there'>
}
