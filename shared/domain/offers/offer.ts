import type { DateText, InstantText, PersonId } from '../ids.ts'
import type { MeetingKind } from '../journal/meeting-events.ts'
import type { RuleId, Why } from '../text.ts'

/** A bookable slot. `rank` counts from 1, the best first. */
export interface Offer {
  readonly consultantId: PersonId
  readonly meeting: MeetingKind
  readonly startsAt: InstantText
  readonly endsAt: InstantText
  /** The rule whose obligation this slot would meet. */
  readonly satisfies: RuleId
  readonly rank: number
  readonly why: Why
}

/** A person's calendar as the offer engine reads it: milliseconds since 1970, half-open, sorted not required. */
export interface BusyCalendar {
  readonly personId: PersonId
  readonly busy: readonly { readonly startMs: number; readonly endMs: number }[]
  /** The calendar could not be read: unknown is never free. */
  readonly isUnknown: boolean
}

export interface OfferWindow {
  readonly meeting: MeetingKind
  readonly from: DateText
  readonly until: DateText
  /** Working days within the window on which a meeting may be offered. */
  readonly bookableDates: readonly DateText[]
  readonly satisfies: RuleId
  /** The last moment at which the meeting may start and keep a limit that counts hours (CAL-9). */
  readonly startsBy?: InstantText
  /** In a window after such a limit: only later starts belong to it. */
  readonly startsAfter?: InstantText
  /** When the meetings it must follow have ended, as they stand booked: earlier starts would be out of order (LYNGBY-4). */
  readonly opensAt?: InstantText
  /** So late that a booked meeting can begin which must follow it: later starts would be out of order (LYNGBY-4). */
  readonly lastStartAt?: InstantText
  /** No date is left before the limit: these lie after it, and a booking here does not meet the obligation. */
  readonly isAfterLimit: boolean
}
