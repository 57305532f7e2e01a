import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AdvisoryRow } from '../../app/ports/absences.ts'
import type { DirectoryAnswerKind } from '../../app/ports/directory-memory.ts'
import type { AlertKind } from '../../app/ports/alert-kinds.ts'
import type { SentCard } from '../../app/ports/alerts.ts'
import type { Channel, DeliveryState, UnreachableWhy } from '../../app/ports/deliveries.ts'
import type { Hold } from '../../app/ports/held-alerts.ts'
import type { Sweep } from '../../app/ports/watches.ts'
import type { AlertState } from '../../app/ports/alert-row.ts'
import type { BookingRow } from '../../app/ports/booking-row.ts'
import type { Municipality } from '../../app/ports/settings.ts'
import type { NextStep, RequestRow } from '../../app/ports/request-row.ts'
import type { Note } from '../../app/ports/notes.ts'
import type { DutySwap } from '../../../shared/domain/duty/swap.ts'
import type { RequestEvent } from '../../../shared/domain/journal/events.ts'
import type { Place } from '../../../shared/domain/journal/meeting-events.ts'
import type { StandingHours } from '../../../shared/domain/offers/standing-hours.ts'
import type { Text } from '../../../shared/domain/text.ts'

/** The tables as the migrations leave them. Instants and dates are text both ways (see pool.ts). */
export interface Database {
  absence: AbsenceTable
  absentee: AbsenteeTable
  advisory: AdvisoryTable
  alert: AlertTable
  booking: BookingTable
  busy_snapshot: BusySnapshotTable
  calendar_notification: NotificationTable
  calendar_watch: WatchTable
  cap_override: CapOverrideTable
  command_key: CommandKeyTable
  consultant: ConsultantTable
  conversation: ConversationTable
  delivery: DeliveryTable
  directory_memory: DirectoryMemoryTable
  duty_entry: DutyEntryTable
  duty_swap: DutySwapTable
  home_contact: HomeContactTable
  journal: JournalTable
  municipality_version: MunicipalityTable
  note: NoteTable
  note_deletion: NoteDeletionTable
  note_period: NotePeriodTable
  preference: PreferenceTable
  planned_absence: PlannedAbsenceTable
  request: RequestTable
  standing_hours_version: StandingHoursTable
  unreachable_person: UnreachablePersonTable
  workplace: WorkplaceTable
}

export interface RequestTable {
  request_id: string
  reference: string
  sequence: number
  workplace_id: string
  leader_id: string
  employee_id: string
  consultant_id: string | null
  status: RequestRow['status']
  received_at: string
  closed_at: string | null
  light: RequestRow['light']
  next_what: Json<Text> | null
  next_rule_id: string | null
  next_kind: string | null
  next_act_by: string | null
  next_due_at: string | null
  next_owner_role: string | null
  next_owner_id: string | null
  meeting_starts_at: string | null
  next_action_at: string | null
  settings_version: number
  authority_light: RequestRow['light'] | null
  authority_next: Json<NextStep> | null
  authority_due_at: string | null
  authority_meeting_starts_at: string | null
  /** As `due_order`, for the municipality's side. */
  authority_due_order: ColumnType<string, never, never>
  /** `next_due_at`, with `infinity` for none: never null, so that pages can go on from any row. */
  due_order: ColumnType<string, never, never>
}

/** Append-only: the type allows no update, the role no right, the trigger no exception. */
export interface JournalTable {
  request_id: ColumnType<string, string, never>
  sequence: ColumnType<number, number, never>
  at: ColumnType<string, string, never>
  person_id: ColumnType<string | null, string | null, never>
  event: ColumnType<RequestEvent, string, never>
  hash: ColumnType<string, string, never>
}

interface BookingTable {
  booking_id: string
  request_id: string
  consultant_id: string
  /** Half-open: `[starts, ends)`. Written and read through range functions. */
  during: string
  state: BookingRow['state']
  place: Place
  attendee_ids: readonly string[]
  event_id: string | null
  event_attempted_at: string | null
  optional_ids: ColumnType<readonly string[], readonly string[] | undefined>
  room_id: ColumnType<string | null, string | null, never>
  hides_attendees: ColumnType<boolean, boolean | undefined>
}

/** Written and read through range functions. */
interface BusySnapshotTable {
  person_id: string
  period: string
  busy: ColumnType<readonly (readonly [number, number])[], string, string>
  checked_at: string
}

interface WatchTable {
  consultant_id: string
  subscription_id: string | null
  client_state_hash: string | null
  subscribed_at: string | null
  expires_at: string | null
  renew_at: string
  look_at: string
  delta_link: string | null
  period_from: string | null
  period_until: string | null
  last_delta_at: string | null
  last_notification_at: string | null
  last_sweep: Json<Sweep> | null
}

interface NotificationTable {
  subscription_id: string
  event_id: string
  change_type: string
  etag: string
  received_at: string
}

interface NoteTable {
  note_id: string
  request_id: string
  room: Note['room']
  kind: Note['kind']
  text: string
  author_id: string
  at: string
  retention: Note['retention']
}

interface AbsenceTable {
  employee_id: string
  starts_on: string
  ends_on: string | null
  reported_at: string
}

interface AbsenteeTable {
  employee_id: string
  /** Grows with each report. */
  revision: number
  look_at: string | null
  settings_version: number
}

interface AdvisoryTable {
  advisory_id: string
  employee_id: string
  recipient_id: string
  workplace_id: string
  reader: AdvisoryRow['to']
  rule_id: string
  on_day: string
  what: Json<Text>
  spell_starts_on: string
  needs_absence: boolean
  task: Json<NonNullable<AdvisoryRow['task']>> | null
  told_at: string
  dismissed_at: string | null
}

interface DirectoryMemoryTable {
  kind: DirectoryAnswerKind
  person_id: string
  answer: ColumnType<unknown, string, string>
  seen_at: string
}

interface AlertTable {
  alert_id: string
  request_id: string | null
  kind: AlertKind
  subject: string
  recipient_id: string
  state: AlertState
  card: Json<SentCard> | null
  queued_at: string
  acted_at: ColumnType<string | null, undefined, string>
  held_until: ColumnType<string | null, string | undefined, never>
  held_for: ColumnType<Hold['for'] | null, Hold['for'] | undefined, never>
  gathered_in: ColumnType<string | null, never, string>
  retells: ColumnType<string | null, string | undefined, never>
}

interface PreferenceTable {
  person_id: string
  language: 'da' | 'en' | null
  quiet_from: string | null
  quiet_until: string | null
  morning_digest_at: string | null
  substitute_id: string | null
  changed_at: string
}

interface DeliveryTable {
  alert_id: string
  channel: Channel
  state: DeliveryState
  code: string | null
  attempts: ColumnType<number, number | undefined, number>
  attempted_at: string
  ended_at: string | null
}

interface UnreachablePersonTable {
  person_id: string
  why: UnreachableWhy
  code: string
  since: ColumnType<string, string, never>
  seen_at: string
}

interface ConversationTable {
  person_id: string
  conversation_id: string
  service_url: string
  tenant_id: string
  bot_id: string
  channel_person_id: string
}

interface CommandKeyTable {
  caller_id: string
  key: string
  body_hash: string
  outcome: ColumnType<unknown, string | null, string | null>
  at: string
}

interface WorkplaceTable {
  workplace_id: string
  name: string
  /** The name as search compares it (see search-text.ts). */
  search_name: string
  directory_name: string
  address: string
  is_large: boolean
  fixed_consultant_id: string | null
  union_rep_id: string | null
  hr_contact_id: string | null
  room_id: string | null
  employees: number | null
  is_company: boolean
}

interface ConsultantTable {
  consultant_id: string
  weekly_hours: number
  is_active: boolean
  professions: readonly string[]
  own_workplace_id: string | null
  preparation_minutes: number
  travel_minutes: number
}

/** Added to, never changed: the last entry of a day stands. */
interface DutyEntryTable {
  entry: Generated<number>
  on_day: ColumnType<string, string, never>
  consultant_id: ColumnType<string | null, string | null, never>
  set_at: ColumnType<string, string, never>
  set_by: ColumnType<string, string, never>
}

interface DutySwapTable {
  swap_id: ColumnType<string, string, never>
  on_day: ColumnType<string, string, never>
  from_id: ColumnType<string, string, never>
  to_id: ColumnType<string, string, never>
  in_return: ColumnType<string | null, string | null, never>
  state: DutySwap['state']
  asked_at: ColumnType<string, string, never>
  answered_at: string | null
  answered_by: string | null
}

interface PlannedAbsenceTable {
  absence_id: ColumnType<string, string, never>
  consultant_id: ColumnType<string, string, never>
  from_day: ColumnType<string, string, never>
  until_day: ColumnType<string, string, never>
  set_at: ColumnType<string, string, never>
  set_by: ColumnType<string, string, never>
  cancelled_at: string | null
  cancelled_by: string | null
}

/** Added to, never changed: the last entry of a consultant stands. */
interface CapOverrideTable {
  entry: Generated<number>
  consultant_id: ColumnType<string, string, never>
  cap: ColumnType<number | null, number | null, never>
  reason: ColumnType<string | null, string | null, never>
  until_day: ColumnType<string | null, string | null, never>
  set_at: ColumnType<string, string, never>
  set_by: ColumnType<string, string, never>
}

/** Added to, never changed: the newest version counts. */
interface StandingHoursTable {
  version: Generated<number>
  hours: ColumnType<readonly StandingHours[], string, never>
  saved_at: ColumnType<string, string, never>
  saved_by: ColumnType<string, string, never>
}

/** Added to, never changed: the last entry of a municipality stands. */
interface HomeContactTable {
  entry: Generated<number>
  municipality: ColumnType<string, string, never>
  name: ColumnType<string | null, string | null, never>
  phone: ColumnType<string | null, string | null, never>
  mail: ColumnType<string | null, string | null, never>
  set_at: ColumnType<string, string, never>
  set_by: ColumnType<string, string, never>
}

/** Added to, never changed: the last entry stands. */
interface NotePeriodTable {
  entry: Generated<number>
  employer_note_months: ColumnType<number, number, never>
  health_text_months: ColumnType<number, number, never>
  set_at: ColumnType<string, string, never>
  set_by: ColumnType<string, string, never>
}

interface NoteDeletionTable {
  request_id: ColumnType<string, string, never>
  room: ColumnType<Note['room'], string, never>
  deleted_on: ColumnType<string, string, never>
}

interface MunicipalityTable {
  version: Generated<number>
  saved_at: string
  settings: JSONColumnType<Municipality>
  saved_by: string | null
  policy_version: number | null
  why: string | null
}

type Json<T extends object> = JSONColumnType<T>
