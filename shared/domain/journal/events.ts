import type { AlertLevel, AlertRecipient } from '../alerting/alert-level.ts'
import type { DateText, InstantText, PersonId, Reference, RequestId, WorkplaceId } from '../ids.ts'
import type {
  CallAsked,
  CallMade,
  HandOverAsked,
  HandOverDeclined,
  HandOverReason,
  HandOverWithdrawn,
  MeetingNotHeld,
  MoveConfirmed,
  OutcomeTakenBack,
  RequestAccepted,
  TimesDeclined,
  TimesProposed,
} from './act-events.ts'
import type { AcceptanceRecorded, FastTrackRequested, LetterSent } from './fast-track-events.ts'
import type {
  InvitationDeclined,
  MeetingBooked,
  MeetingCancelled,
  MeetingHeld,
  MeetingMoved,
  MeetingMoveStands,
  MeetingMoveUndone,
  MeetingRecorded,
  MeetingWish,
  SlotHeld,
} from './meeting-events.ts'
import type { QueueName } from '../policies/strategies.ts'
import type { RuleId, Why } from '../text.ts'
import type { MeetingReminded, StatutoryReminded } from './reminder-events.ts'

/** The eight-week question (L-1). `unknown` is a full answer: too early is never an error (STEVNS-5). */
export type ExpectedLength = 'yes' | 'no' | 'unknown'
export type Channel = 'outlook' | 'teams' | 'web' | 'phone'
export type ContactOutcome = 'reached' | 'notReached' | 'prefersWritten'
export type CloseReason = 'returned' | 'notTarget' | 'notAccepted' | 'withdrawn' | 'solved' | 'other'

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
  readonly expectedOver26Weeks?: boolean
  /** Set when the employee lives in another municipality (HJOERRING-12, ISHOEJ-5). */
  readonly homeMunicipality?: string
  readonly neededProfession?: string
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

export interface EmployeeContacted {
  readonly type: 'EmployeeContacted'
  readonly outcome: Exclude<ContactOutcome, 'notReached'>
}

export interface ContactAttempted {
  readonly type: 'ContactAttempted'
  /** Counts attempts on this request, from 1. */
  readonly attempt: number
}

/** A contact that was recorded wrongly counts no longer. `entry`: its sequence in the journal, which keeps it. */
export interface ContactTakenBack {
  readonly type: 'ContactTakenBack'
  readonly entry: number
  readonly outcome: ContactOutcome
}

/** An alert about an obligation was queued: once per obligation and level. */
export interface DeadlineAlerted {
  readonly type: 'DeadlineAlerted'
  readonly obligation: string
  readonly ruleId: RuleId
  readonly level: AlertLevel
  readonly to: AlertRecipient
  /** The consultant was away: the coordinators were told instead, and whoever stands in. */
  readonly away?: { readonly substituteId?: PersonId }
}

export interface RequestClosed {
  readonly type: 'RequestClosed'
  readonly reason: CloseReason
}

/** A task without an event of its own, by its name or its obligation's key. */
export interface TaskDone {
  readonly type: 'TaskDone'
  readonly task: string
  readonly doneAt: InstantText
}

/** The outcome only: what was answered is health and stays out of the journal (LYNGBY-1, P-8). */
export interface EmployeeScreened {
  readonly type: 'EmployeeScreened'
  readonly isInTargetGroup: boolean
}

/** The employee asked for somebody to take part, or for a meeting (HJOERRING-8). */
export interface EmployeeWished {
  readonly type: 'EmployeeWished'
  readonly wants: string
}

/** Which professional should attend, never why (ROSKILDE-4). */
export interface ProfessionNeeded {
  readonly type: 'ProfessionNeeded'
  readonly profession: string
}

/** Who comes along from the cross-disciplinary team (ROSKILDE-5). */
export interface ProfessionalFound {
  readonly type: 'ProfessionalFound'
  readonly professionalId: PersonId
  readonly why: Why
}

/** Nobody from the team could come: it is somebody's task to find one, with a limit of its own. */
export interface ProfessionalAwaited {
  readonly type: 'ProfessionalAwaited'
  readonly queue: QueueName
  readonly why: Why
}

/** `chosen` is left out of an answer that stands in the authority room: it lies beside the journal (P-8). */
export interface DialogueAnswer {
  readonly field: string
  readonly chosen?: readonly string[]
}

/** Questions of the policy's dialogue were answered, or answered anew (KOLDING-6). */
export interface DialogueAnswered {
  readonly type: 'DialogueAnswered'
  readonly answers: readonly DialogueAnswer[]
}

export type PauseReason = 'employeeWish' | 'notAble' | 'holiday' | 'awaitingOthers' | 'other'

export interface RequestPaused {
  readonly type: 'RequestPaused'
  readonly reason: PauseReason
}

export interface RequestResumed {
  readonly type: 'RequestResumed'
}

/** From one consultant to another: both stand in the journal (KOLDING-4). */
export interface HandedOver {
  readonly type: 'HandedOver'
  readonly fromConsultantId: PersonId
  readonly consultantId: PersonId
  readonly why: Why
  /** Left out where nobody was asked for one. */
  readonly reason?: HandOverReason
}

export type RequestEvent =
  | RequestReceived
  | HandedToMunicipality
  | ConsultantAssigned
  | RequestQueued
  | SlotHeld
  | MeetingBooked
  | MeetingMoved
  | MeetingMoveStands
  | MeetingMoveUndone
  | InvitationDeclined
  | MeetingCancelled
  | MeetingHeld
  | MeetingNotHeld
  | TimesProposed
  | TimesDeclined
  | MoveConfirmed
  | CallAsked
  | CallMade
  | EmployeeContacted
  | ContactAttempted
  | ContactTakenBack
  | OutcomeTakenBack
  | DeadlineAlerted
  | MeetingReminded
  | StatutoryReminded
  | MeetingRecorded
  | TaskDone
  | FastTrackRequested
  | LetterSent
  | AcceptanceRecorded
  | EmployeeScreened
  | EmployeeWished
  | ProfessionNeeded
  | ProfessionalFound
  | ProfessionalAwaited
  | DialogueAnswered
  | RequestPaused
  | RequestResumed
  | RequestAccepted
  | HandOverAsked
  | HandOverDeclined
  | HandOverWithdrawn
  | HandedOver
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
