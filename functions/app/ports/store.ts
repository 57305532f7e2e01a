import type {
  BookingId,
  DateText,
  InstantText,
  PersonId,
  Reference,
  RequestId,
  WorkplaceId,
} from '../../../shared/domain/ids.ts'
import type { JournalEntry, Place, Slot } from '../../../shared/domain/journal/events.ts'
import type { DialogueField } from '../../../shared/domain/policies/dialogue.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { Retention } from '../../../shared/domain/note-retention.ts'
import type { Light } from '../../../shared/domain/obligations/obligation.ts'
import type { Text } from '../../../shared/domain/text.ts'
import type { Absences, AbsenceTransaction } from './absences.ts'
import type { AlertRow, AlertState } from './alert-row.ts'
import type { Conversations, SentCard } from './alerts.ts'
import type { BusySnapshots } from './busy-snapshots.ts'
import type { Caps, CapTransaction } from './caps.ts'
import type { DeadEffects, DeadEffectTransaction } from './dead-effects.ts'
import type { Deliveries, DeliveryTransaction } from './deliveries.ts'
import type { Duty, DutyTransaction } from './duty.ts'
import type { DirectoryMemory } from './directory-memory.ts'
import type { Effect } from './effect.ts'
import type { PlannedAbsences, PlannedAbsenceTransaction } from './planned-absences.ts'
import type { StandingHoursList } from './standing-hours.ts'
import type { HomeContacts } from './home-contacts.ts'
import type { HeldAlerts, HeldAlertTransaction } from './held-alerts.ts'
import type { NoteRetention } from './note-retention.ts'
import type { PreferenceStore } from './preferences.ts'
import type { Watches, WatchTransaction } from './watches.ts'

export interface Workplace {
  readonly workplaceId: WorkplaceId
  readonly name: string
  /** How the directory spells it in a person's `department`. */
  readonly directoryName: string
  readonly address: string
  readonly isLarge: boolean
  readonly fixedConsultantId?: PersonId
  readonly unionRepId?: PersonId
  readonly hrContactId?: PersonId
  /** A room mailbox's id or mail address. */
  readonly roomId?: string
  /** How many work there, for whose turn it is (ISHOEJ-6). */
  readonly employees?: number
  /** Not one of the municipality's own. */
  readonly isCompany?: boolean
}

export interface Consultant {
  readonly consultantId: PersonId
  readonly weeklyHours: number
  readonly isActive: boolean
  readonly professions: readonly string[]
  /** Where the consultant is employed: no request from there. */
  readonly ownWorkplaceId?: WorkplaceId
  /** Kept free before every meeting. */
  readonly preparationMinutes: number
  /** Each way, around a meeting at the workplace. */
  readonly travelMinutes: number
}

export interface Municipality {
  readonly name: string
  readonly policyId: string
  /** `byDate`: the statute in force; else pinned to an id. */
  readonly statute: string
  readonly closingDays: readonly DateText[]
  readonly coordinatorIds: readonly PersonId[]
  /** The room for meetings at the municipality. */
  readonly municipalRoomId?: string
}

/** The newest settings; a higher version is a later one. */
export interface MunicipalityInForce extends Municipality {
  readonly version: number
}

/** Everything that is set up, as it stood at one moment. */
export interface SettingsInForce {
  readonly municipality: MunicipalityInForce
  readonly workplaces: readonly Workplace[]
  readonly consultants: readonly Consultant[]
}

/** A model put in force for new requests, and why. */
export interface Publication {
  readonly policyId: string
  readonly policyVersion: number
  readonly statute: string
  readonly why: string
  readonly by: PersonId
}

/** What new requests start under from a moment on; who and why are missing where the settings came as a whole. */
export interface PolicyChoice extends Pick<Municipality, 'policyId' | 'statute'> {
  readonly from: InstantText
  readonly policyVersion?: number
  readonly by?: PersonId
  readonly why?: string
}

/** The next obligation, for sorting and showing. */
export interface NextStep {
  readonly what: Text
  readonly ruleId: string
  /** The task or meeting it is about: `contactEmployee`, `roundTable`. */
  readonly kind: string
  readonly actBy: DateText
  readonly dueAt: InstantText
  readonly ownerRole: string
  readonly ownerId?: PersonId
}

/** How a request stands in a list. */
export interface RowPicture {
  readonly light: Light
  readonly next?: NextStep
  readonly meetingStartsAt?: InstantText
}

/**
 * The list's row: a fold over the journal, written in the same transaction, found by index. It is the employer side's
 * picture, which both sides may read.
 */
export interface RequestRow extends RowPicture {
  readonly requestId: RequestId
  readonly reference: Reference
  readonly sequence: number
  readonly workplaceId: WorkplaceId
  readonly leaderId: PersonId
  readonly employeeId: PersonId
  readonly consultantId?: PersonId
  readonly status: 'open' | 'closed'
  readonly receivedAt: InstantText
  readonly closedAt?: InstantText
  /** The municipality side's picture, where steps of the authority room make it another (P-8). */
  readonly authority?: RowPicture
  /** The earliest moment something must be looked at again: an alert, a light that changes. The minute timer's index. */
  readonly nextActionAt?: InstantText
  /** By which version of the settings it was worked out. */
  readonly settingsVersion: number
}

export interface RequestFilter {
  /** Restricts to what the viewer may see; undefined sees all. */
  readonly leaderId?: PersonId
  readonly consultantId?: PersonId
  readonly employeeId?: PersonId
  readonly employeeIds?: readonly PersonId[]
  readonly workplaceIds?: readonly WorkplaceId[]
  readonly status?: 'open' | 'closed'
  readonly light?: Light
  readonly workplaceId?: WorkplaceId
  readonly ownConsultantId?: PersonId
  /** Whose picture lights and due dates are taken from; left out: the employer's. */
  readonly side?: Side
  /** Reference or workplace name, any part, any case. */
  readonly search?: string
}

/** The cursor is not one of ours, or of another sorting. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Opaque; hand it back for the rows after these. Keyset, never offset. */
  readonly cursor?: string
  readonly total: number
}

export type NoteKind = 'affectedFunctions' | 'affectedHowLong' | 'adaptations' | DialogueField['field'] | 'note'

/** Free text lives beside the journal, so that it can be deleted while the journal stays (P-8, P-15). */
export interface Note {
  readonly noteId: string
  readonly requestId: RequestId
  readonly room: 'employer' | 'authority'
  /** A question of the employer's three, a field of the policy's dialogue, or `note`: what somebody wrote unasked. */
  readonly kind: NoteKind
  /** Of a dialogue's field the choices taken, with a space between. */
  readonly text: string
  readonly authorId: PersonId
  readonly at: InstantText
  readonly retention: Retention
}

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

/** With the workplace of its request. */
export interface LiveBookingRow extends BookingRow {
  readonly workplaceId: WorkplaceId
}

/** A booking as a change finds it. Every change names all of it, so that of two changes at once exactly one is made. */
export interface LiveBooking extends Pick<Slot, 'startsAt' | 'endsAt'> {
  readonly state: 'held' | 'confirmed'
}

export interface QueuedEffect {
  readonly jobId: string
  readonly effect: Effect
  /** Of the call or the run that queued it, so that their lines in the log are found together. */
  readonly correlationId?: string
}

/** What a repeated write with the same key gets: the first one's outcome. */
export type KeyClaim =
  { readonly kind: 'new' } | { readonly kind: 'repeated'; readonly outcome: unknown } | { readonly kind: 'other-body' }

/** Everything inside one database transaction. */
export interface Transaction
  extends
    WatchTransaction,
    DeadEffectTransaction,
    DeliveryTransaction,
    HeldAlertTransaction,
    DutyTransaction,
    CapTransaction,
    PlannedAbsenceTransaction,
    AbsenceTransaction {
  /** Optimistic lock: `conflict` when somebody appended after `afterSequence`. Also writes the hash chain. */
  append(entries: readonly JournalEntry[]): Promise<'appended' | 'conflict'>
  /** `reference-taken`: another request has it; nothing is written, pick another. */
  saveRow(row: RequestRow): Promise<'saved' | 'reference-taken'>
  /** One statement against the exclusion constraint. */
  claimSlot(booking: Omit<BookingRow, 'state' | 'eventId' | 'eventAttemptedAt'>): Promise<'claimed' | 'taken'>
  /** Compare-and-swap; `not-there` when it is not as `from` says, `taken` when the new time overlaps another booking. */
  moveSlot(
    bookingId: BookingId,
    from: LiveBooking,
    startsAt: InstantText,
    endsAt: InstantText,
  ): Promise<'moved' | 'not-there' | 'taken'>
  changeBooking(
    bookingId: BookingId,
    from: LiveBooking,
    to: 'confirmed' | 'released',
    eventId?: string,
  ): Promise<'changed' | 'not-there'>
  addNotes(notes: readonly Note[]): Promise<void>
  /** Answers given anew: the earlier ones are gone for good. */
  replaceNotes(notes: readonly Note[]): Promise<void>
  removeNote(requestId: RequestId, noteId: string): Promise<void>
  /** Queues its `sendAlert` effect too and answers with that job's id; undefined: the alert exists already, nothing is queued. */
  addAlert(alert: Omit<AlertRow, 'state' | 'card' | 'actedAt'>): Promise<string | undefined>
  markAlert(alertId: string, from: readonly AlertState[], to: AlertState, card?: SentCard): Promise<boolean>
  /** Somebody pressed a button of its card, and it counted. The first time stands. */
  markActed(alertId: string, at: InstantText): Promise<void>
  /** The job joins this transaction: rolled back with it. */
  queue(effect: Effect): Promise<string>
  claimKey(callerId: PersonId, key: string, bodyHash: string, at: InstantText): Promise<KeyClaim>
  rememberOutcome(callerId: PersonId, key: string, outcome: unknown): Promise<void>
  /** The journal with its request row locked for update, so that two commands on one request queue up. */
  journalForUpdate(requestId: RequestId): Promise<readonly JournalEntry[]>
}

export interface StoreHealth {
  readonly isUp: boolean
  readonly queuedEffects: number
  /** Given up after the last attempt; a person must look. */
  readonly deadEffects: number
  readonly oldestEffectAt?: InstantText
}

/** `sequence` is the first entry that is not what was written. */
export type ChainVerdict =
  { readonly kind: 'intact'; readonly entries: number } | { readonly kind: 'broken'; readonly sequence: number }

export interface Store {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  journal(requestId: RequestId): Promise<readonly JournalEntry[]>
  journalByReference(reference: Reference): Promise<readonly JournalEntry[]>
  /** @throws BadCursor */
  rows(filter: RequestFilter, sort: 'due' | 'received', limit: number, cursor?: string): Promise<Page<RequestRow>>
  /** How many open requests of each light the filter's scope holds. */
  lights(scope: RequestFilter): Promise<{ readonly red: number; readonly yellow: number; readonly green: number }>
  row(requestId: RequestId): Promise<RequestRow | undefined>
  /** Requests with `nextActionAt` on or before `at`, earliest first. */
  dueRequests(at: InstantText, limit: number): Promise<readonly RequestId[]>
  /** Open requests whose row was worked out by earlier settings. */
  staleRequests(settingsVersion: number, limit: number): Promise<readonly RequestId[]>
  notes(requestId: RequestId, room: 'employer' | 'authority'): Promise<readonly Note[]>
  bookings(requestId: RequestId): Promise<readonly BookingRow[]>
  booking(bookingId: BookingId): Promise<BookingRow | undefined>
  /**
   * Committed before the calendar is asked for a held booking's event. `again`: it was asked before, so the event may be
   * there; `not-held`: the booking is no longer waiting, and nothing may be created.
   */
  noteEventAttempt(bookingId: BookingId, at: InstantText): Promise<'first' | 'again' | 'not-held'>
  /** Keeps the event's id of a booking that was released while it was being written, so that it can be taken out. */
  keepEventId(bookingId: BookingId, eventId: string): Promise<void>
  /** Live bookings of these consultants that overlap the period: offers must not show them even before the calendar knows. */
  liveBookings(
    consultantIds: readonly PersonId[],
    from: InstantText,
    until: InstantText,
  ): Promise<readonly LiveBookingRow[]>
  /** Bookings of these events in the consultant's calendar. */
  bookingsOfEvents(consultantId: PersonId, eventIds: readonly string[]): Promise<readonly BookingRow[]>
  /** Whether an effect that writes this booking into the calendar still waits or runs. */
  isCalendarWritePending(bookingId: BookingId): Promise<boolean>
  alert(alertId: string): Promise<AlertRow | undefined>
  alerts(requestId: RequestId): Promise<readonly AlertRow[]>
  /** Open requests that nobody has. */
  waitingRequests(): Promise<readonly Pick<RequestRow, 'requestId' | 'receivedAt' | 'workplaceId'>[]>
  /** Active requests of each consultant, for routing. */
  activeRequests(): Promise<ReadonlyMap<PersonId, number>>
  /** In one statement, so that what is read belongs together; undefined while nobody has saved the municipality's. */
  settings(): Promise<SettingsInForce | undefined>
  municipality(): Promise<MunicipalityInForce | undefined>
  saveMunicipality(municipality: Municipality, by?: PersonId): Promise<void>
  /** Puts a model in force for new requests and leaves the other settings as they are; false when there are none yet. */
  publishPolicy(publication: Publication): Promise<boolean>
  /** Each time the model or the statute was chosen anew, newest first. */
  policyChoices(limit: number): Promise<readonly PolicyChoice[]>
  workplaces(): Promise<readonly Workplace[]>
  /** Replaces the list in one transaction; workplaces with requests stay known. */
  saveWorkplaces(workplaces: readonly Workplace[]): Promise<void>
  consultants(): Promise<readonly Consultant[]>
  saveConsultants(consultants: readonly Consultant[]): Promise<void>
  readonly duty: Duty
  readonly caps: Caps
  readonly plannedAbsences: PlannedAbsences
  readonly standingHours: StandingHoursList
  readonly homeContacts: HomeContacts
  readonly noteRetention: NoteRetention
  readonly conversations: Conversations
  readonly deliveries: Deliveries
  readonly heldAlerts: HeldAlerts
  readonly preferences: PreferenceStore
  readonly watches: Watches
  readonly busySnapshots: BusySnapshots
  readonly absences: Absences
  readonly directoryMemory: DirectoryMemory
  readonly queue: EffectQueue
  readonly deadEffects: DeadEffects
  /** Never throws: a database that does not answer is the answer. */
  health(): Promise<StoreHealth>
  /** Recomputes the hashes of a request's journal. */
  verifyChain(requestId: RequestId): Promise<ChainVerdict>
  /** For the minute timer: old keys and finished effects go. */
  maintain(): Promise<void>
  close(): Promise<void>
}

/** pg-boss behind a small door: fetch and complete, no long-lived worker. */
export interface EffectQueue {
  /** Takes up to `limit` effects that are due, oldest first, for the length of a lease. */
  fetch(limit: number): Promise<readonly QueuedEffect[]>
  /** Takes just these, when nobody else has: for running effects at once after the commit. */
  take(jobIds: readonly string[]): Promise<readonly QueuedEffect[]>
  /** Begins the lease anew: its taker lives and is at it. */
  renew(jobId: string): Promise<void>
  /**
   * What was taken and neither completed, failed nor renewed within its lease is due again, at once: its taker died.
   *
   * @returns Whether anything is due now.
   */
  reclaim(): Promise<boolean>
  complete(jobIds: readonly string[]): Promise<void>
  /** Comes again after a growing pause, at least `retryAfterMs`; after the last attempt it is kept as dead. */
  fail(jobId: string, code: string, retryAfterMs?: number): Promise<void>
}
