import type { AlertLevel } from '../alerting/alert-level.ts'
import type { DateText, InstantText, PersonId } from '../ids.ts'
import type { ExpectedLength, PauseReason } from '../journal/events.ts'
import type { FastTrackRequester } from '../journal/fast-track-events.ts'
import type { MeetingKind } from '../journal/meeting-events.ts'
import type { Booking } from '../journal/booking.ts'
import type { Spell } from '../notices/notice.ts'

/** The statutory fast track as far as it has come (L-3, L-9, L-10). */
export interface FastTrack {
  readonly requestedOn: DateText
  /** Left out: the employer. */
  readonly requestedBy?: FastTrackRequester
  readonly letterSentOn?: DateText
  readonly answer?: {
    readonly is: 'accepted' | 'refused'
    readonly on: DateText
    /** After the two bank days: then the municipality may still go on, or not (L-10). */
    readonly isLate: boolean
    readonly goesOn: boolean
  }
}

/** A meeting that was held without having been booked here, as a phone call. */
export interface MeetingRecord {
  readonly meeting: MeetingKind
  readonly heldAt: InstantText
}

/** One level of an obligation's ladder, told: never twice. */
export interface Alerted {
  readonly obligation: string
  readonly level: AlertLevel
  readonly at: InstantText
}

/** A stretch in which the municipality's own goals wait. The law never waits. */
export interface Pause {
  readonly fromAt: InstantText
  readonly reason?: PauseReason
  /** Absent while it lasts. */
  readonly untilAt?: InstantText
}

/**
 * Everything obligations are counted from. A request's state is one; an explanation makes its own, also without any
 * enquiry. What is left out is not known.
 */
export interface LifeFacts {
  readonly status: 'open' | 'closed'
  readonly closedAt?: InstantText
  readonly receivedAt?: InstantText
  readonly countsFrom?: DateText
  readonly firstAbsenceDay?: DateText
  readonly expectedOverEightWeeks: ExpectedLength
  readonly expectedOver26Weeks?: boolean
  readonly leaderId?: PersonId
  readonly employeeId?: PersonId
  readonly consultantId?: PersonId
  /** The named queue it waits in while nobody has it. */
  readonly queue?: string
  /** Set when another municipality has the case. */
  readonly actingMunicipality?: string
  /** When it was given the case. */
  readonly handedAt?: InstantText
  /** Set when the employee lives in another municipality. */
  readonly homeMunicipality?: string
  /** When the automatic notice went out; absent: counted from the first absence day. */
  readonly noticeOn?: DateText
  readonly fastTrack?: FastTrack
  readonly bookings: readonly Booking[]
  readonly meetings?: readonly MeetingRecord[]
  readonly contactedAt?: InstantText
  /** By task name or by obligation key. */
  readonly tasksDone?: readonly { readonly task: string; readonly doneAt: InstantText }[]
  readonly employeeWants?: readonly string[]
  /** The screening's outcome, never its answer (LYNGBY-1, P-8). */
  readonly isInTargetGroup?: boolean
  readonly neededProfession?: string
  /** Set while nobody of that profession has been found. */
  readonly awaitedProfessional?: { readonly queue: string; readonly sinceAt: InstantText }
  readonly pauses?: readonly Pause[]
  /** What has been told of deadlines, and when. */
  readonly alerted?: readonly Alerted[]
  /** What was answered, by field of the policy's dialogue: the employer room only. */
  readonly dialogue?: Readonly<Record<string, readonly string[]>>
  /** When the municipality asked the GP for a certificate (L-13). */
  readonly certificateAskedOn?: DateText
  /** When full recovery is expected; told only where the course can be foreseen (L-31). */
  readonly recoveryExpectedOn?: DateText
  /** Times for which the municipality has paid benefit, this one and earlier ones (L-32). */
  readonly benefitSpells?: readonly Spell[]
  /** The benefit was extended beyond the reassessment (L-32). */
  readonly isBenefitExtended?: boolean
}
