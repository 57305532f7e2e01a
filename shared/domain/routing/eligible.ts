import type { Policy } from '../policies/schema.ts'
import type { ConsultantFacts, RoutingFacts } from './routing.ts'

/** True for those who may not take it: somebody involved, or a colleague of the employee. */
export function isConflicted(
  { consultantId, ownWorkplaceId }: ConsultantFacts,
  { excluded, workplace }: Pick<RoutingFacts, 'excluded' | 'workplace'>,
): boolean {
  return excluded.includes(consultantId) || ownWorkplaceId === workplace.workplaceId
}

/** Room for one more within the policy's requests for each weekly hour (VARDE-8); a policy without a bound asks for hours only. */
export function hasRoom(
  { capacity }: Pick<Policy, 'capacity'>,
  { activeRequests, weeklyHours }: ConsultantFacts,
): boolean {
  if (capacity.activePerWeeklyHour === undefined) return weeklyHours > 0
  return activeRequests + 1 <= weeklyHours * capacity.activePerWeeklyHour
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
