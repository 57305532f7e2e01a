import type { Policy } from '../policies/schema.ts'
import type { ConsultantFacts, RoutingFacts } from './routing.ts'

/** True for those who may not take it: somebody involved, or a colleague of the employee. */
export function isConflicted(
  { consultantId, ownWorkplaceId }: ConsultantFacts,
  { excluded, workplace }: Pick<RoutingFacts, 'excluded' | 'workplace'>,
): boolean {
  return excluded.includes(consultantId) || ownWorkplaceId === workplace.workplaceId
}

/** Planned to be away now; the one who has the request already keeps it. */
export function isAbsent({ consultantId, isAway = false }: ConsultantFacts, { owner }: RoutingFacts): boolean {
  return isAway && consultantId !== owner?.consultantId
}

/** Room for one more within the cap; a policy without a bound asks for hours only. */
export function hasRoom(policy: Pick<Policy, 'capacity'>, consultant: Load): boolean {
  const cap = capOf(policy, consultant)
  return cap === undefined ? consultant.weeklyHours > 0 : consultant.activeRequests + 1 <= cap
}

export type Load = Pick<ConsultantFacts, 'weeklyHours' | 'activeRequests' | 'cap'>

/**
 * The most active requests a consultant may have: as somebody decided, else the policy's requests for each weekly hour
 * (VARDE-8). Undefined: the policy sets no bound.
 */
export function capOf({ capacity }: Pick<Policy, 'capacity'>, { weeklyHours, cap }: Load): number | undefined {
  if (cap !== undefined) return cap
  const { activePerWeeklyHour } = capacity
  return activePerWeeklyHour === undefined ? undefined : Math.floor(weeklyHours * activePerWeeklyHour)
}

/** Compares active / hours without dividing, so that equal loads are exactly equal; then by id. */
export function byLoad(a: ConsultantFacts, b: ConsultantFacts): number {
  return a.activeRequests * b.weeklyHours - b.activeRequests * a.weeklyHours || byId(a, b)
}

/** Whoever has fewest, whatever the hours; then by id. */
export function byShare(a: ConsultantFacts, b: ConsultantFacts): number {
  return a.activeRequests - b.activeRequests || byId(a, b)
}

function byId(a: ConsultantFacts, b: ConsultantFacts): number {
  return a.consultantId < b.consultantId ? -1 : 1
}
