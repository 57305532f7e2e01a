import type { BookingId, InstantText, PersonId, Reference, RequestId } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
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
import type {
  Workplace,
  Consultant,
  Municipality,
  MunicipalityInForce,
  SettingsInForce,
  Publication,
  PolicyChoice,
} from './settings.ts'
import type { RequestRow, RequestFilter, Page } from './request-row.ts'
import type { Note } from './notes.ts'
import type { BookingGuests, BookingRow, LiveBookingRow, LiveBooking } from './booking-row.ts'
import type { EffectQueue } from './effect-queue.ts'

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
  /** Once its event invites them. */
  keepGuests(bookingId: BookingId, guests: BookingGuests): Promise<void>
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
