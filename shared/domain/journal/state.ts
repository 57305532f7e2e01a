import type { DateText, InstantText, PersonId, Reference, RequestId, WorkplaceId } from '../ids.ts'
import type { Alerted, FastTrack, LifeFacts, MeetingRecord, Pause } from '../obligations/life-facts.ts'
import type { Why } from '../text.ts'
import type { HandOverReason } from './act-events.ts'
import type { Booking } from './booking.ts'
import type { ExpectedLength } from './events.ts'
import type { MeetingWish } from './meeting-events.ts'
import type { RecordedAct } from './recorded-act.ts'

/** The last time a colleague was asked to take the request over. */
export interface HandOverAsk {
  readonly fromConsultantId: PersonId
  readonly consultantId: PersonId
  readonly reason: HandOverReason
  readonly askedAt: InstantText
  /** Left out while it waits. `void`: withdrawn, or somebody else got the request meanwhile. */
  readonly answer?: 'accepted' | 'declined' | 'void'
}

/** What a journal adds up to. Obligations are derived from it by `obligationsOf`, so that a rule change re-evaluates them. */
export interface RequestState extends LifeFacts {
  readonly requestId: RequestId
  readonly reference: Reference
  readonly sequence: number
  readonly policyId: string
  readonly policyVersion: number
  readonly statuteId: string
  readonly workplaceId: WorkplaceId
  readonly employeeId: PersonId
  readonly leaderId: PersonId
  readonly receivedAt: InstantText
  readonly countsFrom: DateText
  readonly firstAbsenceDay?: DateText
  readonly expectedOverEightWeeks: ExpectedLength
  readonly wish: MeetingWish
  readonly status: 'open' | 'closed'
  readonly closedAt?: InstantText
  readonly consultantId?: PersonId
  /** Set when the employee's home municipality has the case. */
  readonly actingMunicipality?: string
  /** Why it has the case: shown wherever the municipality is. */
  readonly actingWhy?: Why
  /** Why this consultant: kept from the assignment, shown wherever the name is. */
  readonly consultantWhy?: Why
  /** When the consultant it has now said yes to it. */
  readonly acceptedAt?: InstantText
  readonly handOver?: HandOverAsk
  /** The last time the leader asked to be called. */
  readonly call?: { readonly askedAt: InstantText; readonly madeAt?: InstantText }
  readonly bookings: readonly Booking[]
  readonly contactedAt?: InstantText
  readonly expectedOver26Weeks?: boolean
  readonly homeMunicipality?: string
  readonly queue?: string
  readonly fastTrack?: FastTrack
  readonly meetings?: readonly MeetingRecord[]
  readonly tasksDone?: readonly { readonly task: string; readonly doneAt: InstantText }[]
  readonly employeeWants?: readonly string[]
  readonly isInTargetGroup?: boolean
  readonly neededProfession?: string
  /** Who comes along because of it (ROSKILDE-5). */
  readonly professionalId?: PersonId
  readonly pauses?: readonly Pause[]
  /** By field of the policy's dialogue, the employer room only. */
  readonly dialogue?: Readonly<Record<string, readonly string[]>>
  readonly contactAttempts: number
  /** The contacts and outcomes that stand, oldest first: the last can be taken back. */
  readonly recorded?: readonly RecordedAct[]
  /** Those that were, by their sequence in the journal. */
  readonly takenBack?: readonly number[]
  readonly alerted: readonly Alerted[]
  /** What was told at a moment of its own, by its key. */
  readonly reminded?: readonly string[]
  /** Told of a deadline because the consultant was away; has the request as the consultant does, until the consultant is back. */
  readonly substituteId?: PersonId
}
