import type { RequestView } from '../../../shared/contract/requests.ts'
import type { RequestPart } from '../../../shared/domain/access/visible-parts.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'

type Standing = Pick<
  RequestView,
  | 'pausedSince'
  | 'pauseReason'
  | 'homeMunicipality'
  | 'actingMunicipality'
  | 'actingWhy'
  | 'neededProfession'
  | 'isInTargetGroup'
>

/** Where the request stands besides its obligations. Why it waits, and what was found out of the employee, is the authority's. */
export function viewStanding(
  { pauses, homeMunicipality, actingMunicipality, actingWhy, neededProfession, isInTargetGroup }: RequestState,
  parts: ReadonlySet<RequestPart>,
): Standing {
  const last = pauses?.at(-1)
  const pause = last?.untilAt === undefined ? last : undefined
  const isAuthority = parts.has('authoritySteps')
  return {
    ...(pause === undefined ? {} : { pausedSince: pause.fromAt }),
    ...(pause?.reason === undefined || !isAuthority ? {} : { pauseReason: pause.reason }),
    ...(homeMunicipality === undefined || !parts.has('employee') ? {} : { homeMunicipality }),
    ...(actingMunicipality === undefined ? {} : { actingMunicipality }),
    ...(actingWhy === undefined ? {} : { actingWhy }),
    ...(neededProfession === undefined || !isAuthority ? {} : { neededProfession }),
    ...(isInTargetGroup === undefined || !isAuthority ? {} : { isInTargetGroup }),
  }
}
