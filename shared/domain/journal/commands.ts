import type { BookingId, DateText, InstantText, PersonId, Reference, RequestId, WorkplaceId } from '../ids.ts'
import type { RankedConsultant, RoutingFacts } from '../routing/routing.ts'
import type {
  AlertLevel,
  CancelReason,
  Channel,
  CloseReason,
  ContactOutcome,
  ExpectedLength,
  MeetingKind,
  MeetingWish,
  RequestEvent,
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

/** Reserve a slot. The consultant of the slot becomes the request's consultant (VARDE-10: the workplace books for itself). */
export interface Book {
  readonly type: 'book'
  readonly bookingId: BookingId
  readonly meeting: MeetingKind
  readonly slot: Slot
  readonly wish: MeetingWish
  /** Who may be booked, best first, as `route` ranked them; the request's own consultant always may. */
  readonly ranked: readonly RankedConsultant[]
  /** The caller found nobody free within the limit: a slot in the policy's late window is accepted too. */
  readonly allowLate?: boolean
}

export type Command =
  | Receive
  | Book
  /** The coordinator gives a waiting request to somebody, or moves it to another. Bookings stay as they are. */
  | { readonly type: 'assign'; readonly consultantId: PersonId }
  | { readonly type: 'confirmBooking'; readonly bookingId: BookingId }
  | {
      readonly type: 'moveBooking'
      readonly bookingId: BookingId
      readonly startsAt: InstantText
      readonly endsAt: InstantText
      /** As for `book`. */
      readonly allowLate?: boolean
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
  | { readonly kind: 'accepted'; readonly events: readonly RequestEvent[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
