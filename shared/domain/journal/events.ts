import type { BookingId, DateText, InstantText, PersonId, Reference, RequestId, WorkplaceId } from '../ids.ts'
import type { QueueName } from '../policies/strategies.ts'
import type { RuleId, Why } from '../text.ts'

/** The eight-week question (L-1). `unknown` is a full answer: too early is never an error (STEVNS-5). */
export type ExpectedLength = 'yes' | 'no' | 'unknown'
export type Channel = 'outlook' | 'teams' | 'web' | 'phone'
/** The name of a meeting in the request's policy: `roundTable`, `startTalk`. */
export type MeetingKind = string
export type Place = 'workplace' | 'municipality' | 'online'
/** Who sits at the table besides the consultant. The leader always does; the employee is invited by mail only when chosen. */
export type Participant = 'leader' | 'employee'
export type ContactOutcome = 'reached' | 'notReached' | 'prefersWritten'
export type AlertLevel = 'reminder' | 'escalation'
export type CloseReason = 'returned' | 'notTarget' | 'notAccepted' | 'withdrawn' | 'other'
export type CancelReason = 'byLeader' | 'byConsultant' | 'calendarRefused' | 'requestClosed'

export interface Slot {
  readonly consultantId: PersonId
  readonly startsAt: InstantText
  readonly endsAt: InstantText
}

export interface MeetingWish {
  readonly place: Place
  readonly participants: readonly Participant[]
}

export interface RequestReceived {
  readonly type: 'RequestReceived'
  readonly reference: Reference
  readonly policyId: string
  readonly policyVersion: number
  readonly statuteId: string
  readonly workplaceId: WorkplaceId
  readonly employeeId: PersonId
  readonly leaderId: PersonId
  readonly channel: Channel
  /** The day the enquiry counts from: an enquiry after the cut-off or on a closed day counts the next working day (CAL-10). */
  readonly countsFrom: DateText
  /** Absent for a preventive request (HJOERRING-18). */
  readonly firstAbsenceDay?: DateText
  readonly expectedOverEightWeeks: ExpectedLength
  readonly wish: MeetingWish
}

/** The employee's home municipality has the case; a consultant of ours only advises the leader (ISHOEJ-5). */
export interface HandedToMunicipality {
  readonly type: 'HandedToMunicipality'
  readonly municipality: string
  readonly why: Why
}

export interface ConsultantAssigned {
  readonly type: 'ConsultantAssigned'
  readonly consultantId: PersonId
  readonly why: Why
  readonly runnerUp?: { readonly consultantId: PersonId; readonly why: Why }
}

/** Nobody could take it: it waits, with an owner and a deadline of its own, never in silence. */
export interface RequestQueued {
  readonly type: 'RequestQueued'
  readonly queue: QueueName
  readonly why: Why
}

/** The slot is reserved in our store; the calendar does not know yet. */
export interface SlotHeld extends Slot {
  readonly type: 'SlotHeld'
  readonly bookingId: BookingId
  readonly meeting: MeetingKind
  readonly wish: MeetingWish
}

/** The event stands in the consultant's calendar. */
export interface MeetingBooked {
  readonly type: 'MeetingBooked'
  readonly bookingId: BookingId
}

export interface MeetingMoved {
  readonly type: 'MeetingMoved'
  readonly bookingId: BookingId
  readonly startsAt: InstantText
  readonly endsAt: InstantText
}

export interface MeetingCancelled {
  readonly type: 'MeetingCancelled'
  readonly bookingId: BookingId
  readonly reason: CancelReason
}

export interface MeetingHeld {
  readonly type: 'MeetingHeld'
  readonly bookingId: BookingId
  readonly heldAt: InstantText
}

export interface EmployeeContacted {
  readonly type: 'EmployeeContacted'
  readonly outcome: Exclude<ContactOutcome, 'notReached'>
}

export interface ContactAttempted {
  readonly type: 'ContactAttempted'
  /** Counts attempts on this request, from 1. */
  readonly attempt: number
}

/** An alert about an obligation was queued: once per obligation and level. */
export interface DeadlineAlerted {
  readonly type: 'DeadlineAlerted'
  readonly obligation: string
  readonly ruleId: RuleId
  readonly level: AlertLevel
  readonly to: 'consultant' | 'coordinator'
}

export interface RequestClosed {
  readonly type: 'RequestClosed'
  readonly reason: CloseReason
}

export type RequestEvent =
  | RequestReceived
  | HandedToMunicipality
  | ConsultantAssigned
  | RequestQueued
  | SlotHeld
  | MeetingBooked
  | MeetingMoved
  | MeetingCancelled
  | MeetingHeld
  | EmployeeContacted
  | ContactAttempted
  | DeadlineAlerted
  | RequestClosed

/** Who did it: a person, or the product itself (timers, calendar answers). */
export type Actor = { readonly kind: 'person'; readonly personId: PersonId } | { readonly kind: 'system' }

/** One row of a request's journal. `sequence` counts from 1 without gaps. */
export interface JournalEntry {
  readonly requestId: RequestId
  readonly sequence: number
  readonly at: InstantText
  readonly by: Actor
  readonly event: RequestEvent
}
