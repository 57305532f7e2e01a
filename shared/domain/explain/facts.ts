import type { DateText } from '../ids.ts'
import type { ExpectedLength } from '../journal/events.ts'
import type { FastTrackRequester } from '../journal/fast-track-events.ts'

/**
 * When something happened: a date (`2026-12-21`, meaning during office hours), a time on the municipality's wall clock
 * (`2026-12-21T09:10`) or an instant (`2026-12-21T08:10:00Z`). Read by `readMoment`.
 */
export type MomentText = string

export type Requester = 'leader' | 'hr' | 'employer' | 'employee' | 'unionRep' | 'caseworker'

/** The steps of the statutory fast track; they happen outside the product (L-3, L-9, L-10). */
export interface FastTrackFacts {
  readonly requestedAt: MomentText
  readonly requestedBy: FastTrackRequester
  readonly letterSentOn?: DateText
  /** `goesOn`: whether the municipality goes on after a late answer. */
  readonly acceptance?: { readonly accepted: boolean; readonly on: DateText; readonly goesOn: boolean }
}

export interface EmployeeFacts {
  readonly id?: string
  /** Where the employee lives: that municipality acts (L-17). */
  readonly municipality?: string
  /** What kind of professional should attend, never why (ROSKILDE-4). */
  readonly neededProfession?: string
  /** Whom or what the employee asked for: the union representative comes only then (HJOERRING-8). */
  readonly wants: readonly string[]
}

export interface WorkplaceFacts {
  readonly id?: string
  readonly isLarge: boolean
  readonly fixedConsultant?: string
  readonly municipality?: string
  readonly employees?: number
}

export interface ConsultantDocument {
  readonly id: string
  readonly weeklyHours: number
  readonly activeRequests: number
  readonly isActive: boolean
  /** Workplaces this consultant is tied to. */
  readonly fixedWorkplaces: readonly string[]
  readonly professions: readonly string[]
  /** Where the consultant is employed: never chosen for a colleague. */
  readonly ownWorkplace?: string
}

export interface DutyFacts {
  readonly on: DateText
  readonly consultant: string
  readonly setAt?: MomentText
}

/** A time away from work. Without an end it is still going on. */
export interface SpellFacts {
  readonly start: DateText
  /** The last day away. */
  readonly end?: DateText
}

export interface ActionFacts {
  readonly what?: string
  readonly owner?: string
  readonly dueOn?: DateText
}

export type EventFacts =
  | { readonly type: 'employeeContacted'; readonly at: MomentText }
  | {
      readonly type: 'meetingBooked'
      readonly at: MomentText
      readonly meeting: string
      readonly bookedAt?: MomentText
    }
  | {
      readonly type: 'meetingHeld'
      readonly at: MomentText
      readonly meeting: string
      readonly actions?: readonly ActionFacts[]
    }
  | { readonly type: 'taskDone'; readonly at: MomentText; readonly task: string }
  | { readonly type: 'handedOver'; readonly at: MomentText; readonly from?: string; readonly to: string }
  | { readonly type: 'paused'; readonly at: MomentText; readonly reason: string }
  | { readonly type: 'resumed'; readonly at: MomentText }
  | { readonly type: 'closed'; readonly at: MomentText; readonly reason: string }

/** Answers of the screening. They stay in the authority room and are never repeated in an answer (LYNGBY-1, P-8). */
export interface ScreeningFacts {
  readonly problemGroup: string
}

/** Everything an explanation is made from; what is left out is not known. */
export interface ExplainFacts {
  readonly policy: { readonly id: string; readonly version?: number }
  /** A statute by its id; absent: the one in force on the first absence day, else on the enquiry (L-0). */
  readonly statute?: string
  /** Absent: the latest moment among the facts. */
  readonly now?: MomentText
  /** The municipality whose model it is. */
  readonly municipality?: string
  readonly closingDays: readonly DateText[]
  readonly firstAbsenceDay?: DateText
  readonly expectedOverEightWeeks: ExpectedLength
  /** Exempt from the municipality's talks unless so (L-34). */
  readonly expectedOver26Weeks?: boolean
  readonly enquiry?: { readonly at: MomentText; readonly by?: Requester }
  readonly fastTrack?: FastTrackFacts
  readonly employee: EmployeeFacts
  readonly workplace: WorkplaceFacts
  readonly consultants: readonly ConsultantDocument[]
  readonly dutyRoster: readonly DutyFacts[]
  readonly spells: readonly SpellFacts[]
  /** When the GP was asked for a certificate (L-13, L-15). */
  readonly certificateAskedOn?: DateText
  /** When full recovery is expected, where the course can be foreseen (L-31). */
  readonly recoveryExpectedOn?: DateText
  /** Times for which the municipality has paid benefit (L-32). */
  readonly benefitSpells?: readonly SpellFacts[]
  readonly isBenefitExtended?: boolean
  readonly events: readonly EventFacts[]
  readonly screening?: ScreeningFacts
  /** Answers to the policy's dialogue in the employer room, by field (VARDE-6). */
  readonly dialogue?: Readonly<Record<string, readonly string[]>>
  /** Readings of RULES 5.4 other than the policy's: `{ hours: 'elapsed' }` (CAL-9). */
  readonly options: Readonly<Record<string, string | number>>
}
