import type { BookingId, DateText, InstantText, PersonId, Reference, RequestId, WorkplaceId } from '../ids.ts'
import type { RoutingFacts } from '../routing/routing.ts'
import type {
  AlertLevel,
  CancelReason,
  Channel,
  CloseReason,
  ContactOutcome,
  ExpectedLength,
  MeetingKind,
  MeetingWish,
  Slot,
} from './events.ts'

export interface Receive {
  readonly type: 'receive'
  readonly requestId: RequestId
  readonly reference: Reference
  readonly workplaceId: WorkplaceId
  readonly employeeId: PersonId
  readonly leaderId: PersonId
  readonly channel: Channel
  readonly firstAbsenceDay?: DateText
  readonly expectedOverEightWeeks: ExpectedLength
  readonly wish: MeetingWish
  /** What routing may look at; `decide` routes, so that the choice is part of the same decision. */
  readonly facts: RoutingFacts
}

/** Reserve a slot. The consultant of the slot becomes the request's consultant when it has none that may not be changed. */
export interface Book {
  readonly type: 'book'
  readonly bookingId: BookingId
  readonly meeting: MeetingKind
  readonly slot: Slot
  readonly wish: MeetingWish
}

export type Command =
  | Receive
  | Book
  | { readonly type: 'confirmBooking'; readonly bookingId: BookingId }
  | {
      readonly type: 'moveBooking'
      readonly bookingId: BookingId
      readonly startsAt: InstantText
      readonly endsAt: InstantText
    }
  | { readonly type: 'cancelBooking'; readonly bookingId: BookingId; readonly reason: CancelReason }
  | { readonly type: 'recordContact'; readonly outcome: ContactOutcome }
  | { readonly type: 'recordMeetingHeld'; readonly bookingId: BookingId }
  | { readonly type: 'alertDeadline'; readonly obligation: string; readonly level: AlertLevel }
  | { readonly type: 'close'; readonly reason: CloseReason }

/** Expected refusals, each with a stable code; `field` names the part of the command at fault. */
export type RejectionCode =
  | 'request-exists'
  | 'request-unknown'
  | 'request-closed'
  | 'first-absence-in-future'
  | 'first-absence-too-old'
  | 'slot-ends-before-start'
  | 'slot-wrong-length'
  | 'slot-in-past'
  | 'slot-outside-window'
  | 'slot-outside-hours'
  | 'slot-consultant-not-eligible'
  | 'already-booked'
  | 'booking-unknown'
  | 'booking-not-live'
  | 'meeting-not-started'
  | 'obligation-unknown'
  | 'alert-not-due'

export interface Rejection {
  readonly code: RejectionCode
  readonly field?: string
  readonly ruleId?: string
}

/** `events` may be empty: the command was already true (pressing "Contacted" twice changes nothing). */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly import('./events.ts').RequestEvent[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
