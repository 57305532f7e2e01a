import type { DateText, InstantText, PersonId, WorkplaceId } from '../ids.ts'
import type { QueueName, QueueRule } from '../policies/strategies.ts'
import type { Why } from '../text.ts'

export interface ConsultantFacts {
  readonly consultantId: PersonId
  /** Hours a week; also the number of active requests a consultant may carry (VARDE-8). */
  readonly weeklyHours: number
  readonly activeRequests: number
  /** What the person is besides, as `physiotherapist` (ROSKILDE-5). */
  readonly professions?: readonly string[]
  /** Where the consultant is employed: nobody takes a request from the own workplace. */
  readonly ownWorkplaceId?: WorkplaceId
  /** The most active requests, where somebody decided otherwise than the policy's rule. */
  readonly cap?: number
  /** Away when the request comes, as planned: takes nothing new, and keeps what is theirs. */
  readonly isAway?: boolean
}

/** One person has the duty on a day (KOLDING-2). Staff swap it among themselves: an entry counts from `setAt` on. */
export interface DutyDay {
  readonly on: DateText
  /** Absent: whoever had it was taken off, and nobody put on. */
  readonly consultantId?: PersonId
  readonly setAt?: InstantText
}

/** When the enquiry came: the local date, and the instant that decides which roster was in force (KOLDING-5). */
export interface EnquiryMoment {
  readonly on: DateText
  readonly at?: InstantText
}

export interface RoutingFacts {
  readonly workplace: {
    readonly workplaceId: WorkplaceId
    readonly isLarge: boolean
    readonly fixedConsultantId?: PersonId
  }
  readonly consultants: readonly ConsultantFacts[]
  /** People who may not be chosen, e.g. for a conflict of interest: the employee and the leader themselves. */
  readonly excluded: readonly PersonId[]
  readonly employee?: {
    /** Absent: the employee lives in the municipality itself. */
    readonly homeMunicipality?: string
    readonly neededProfession?: string
  }
  readonly enquiry?: EnquiryMoment
  readonly dutyRoster?: readonly DutyDay[]
  /** Who has the request already; `handedOverFrom` when it came from a colleague on a busy day (KOLDING-4). */
  readonly owner?: { readonly consultantId: PersonId; readonly handedOverFrom?: PersonId }
  /** From the day after the employer period the municipality acts as authority (HJOERRING-11, L-24). */
  readonly isEmployerPeriodOver?: boolean
}

export interface RankedConsultant {
  readonly consultantId: PersonId
  readonly why: Why
}

/** A named queue and what somebody must do about it, counted from the enquiry. */
export interface QueueAnswer {
  readonly queue: QueueName
  readonly why: Why
  readonly obligation: Pick<QueueRule, 'ruleId' | 'what' | 'withinWorkingDays' | 'assignee' | 'reminders'>
}

/** Who comes along besides the consultant (ROSKILDE-5), or the queue that finds somebody. */
export type ProfessionalAnswer =
  | ({ readonly kind: 'person'; readonly runnerUp?: RankedConsultant } & RankedConsultant)
  | ({ readonly kind: 'queue' } & QueueAnswer)

interface Ranking {
  /** Every eligible consultant, best first. */
  readonly ranked: readonly RankedConsultant[]
  readonly professional?: ProfessionalAnswer
}

/** Who takes it, why, and who came second; or the named queue it waits in. */
export type RoutingAnswer =
  | ({ readonly kind: 'consultant'; readonly runnerUp?: RankedConsultant } & RankedConsultant & Ranking)
  /** The home municipality acts; the runner-up here is who advises the leader meanwhile (ISHOEJ-5). */
  | ({
      readonly kind: 'municipality'
      readonly municipality: string
      readonly why: Why
      readonly runnerUp?: RankedConsultant
    } & Ranking)
  | ({ readonly kind: 'queue'; readonly ranked: readonly [] } & QueueAnswer & Omit<Ranking, 'ranked'>)
