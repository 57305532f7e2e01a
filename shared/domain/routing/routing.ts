import type { PersonId, WorkplaceId } from '../ids.ts'
import type { Why } from '../text.ts'

export interface ConsultantFacts {
  readonly consultantId: PersonId
  /** Hours a week; also the number of active requests a consultant may carry (VARDE-8). */
  readonly weeklyHours: number
  readonly activeRequests: number
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
}

export interface RankedConsultant {
  readonly consultantId: PersonId
  readonly why: Why
}

/** Who takes it, why, and who came second; or the named queue it waits in. `ranked` holds every eligible consultant, best first. */
export type RoutingAnswer =
  | {
      readonly kind: 'consultant'
      readonly consultantId: PersonId
      readonly why: Why
      readonly runnerUp?: RankedConsultant
      readonly ranked: readonly RankedConsultant[]
    }
  | { readonly kind: 'queue'; readonly queue: 'unassigned'; readonly why: Why; readonly ranked: readonly [] }
