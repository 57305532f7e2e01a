import type { Policy, RoutingStrategy } from '../policies/schema.ts'
import type { ConsultantFacts, RankedConsultant, RoutingAnswer, RoutingFacts } from './routing.ts'

/**
 * Who takes a request, by the policy's strategies in their order.
 *
 * Left out are people with a conflict of interest (`facts.excluded`) and those who would carry more active requests than
 * their weekly hours allow once they took this one (VARDE-8). Each strategy ranks whom it can; a consultant keeps the
 * first rank and reason it gets. Fewest open per hour counts before this request; equal loads are settled by the
 * consultant's id, so that the same facts always give the same answer. Nobody left: the named queue.
 */
export function route(policy: Policy, facts: RoutingFacts): RoutingAnswer {
  const eligible = facts.consultants.filter(
    (consultant) => !facts.excluded.includes(consultant.consultantId) && hasRoom(policy, consultant),
  )
  const ranked = new Map<string, RankedConsultant>()
  for (const strategy of policy.routing) {
    for (const { consultantId } of rankedBy(strategy, eligible, facts)) {
      if (!ranked.has(consultantId)) ranked.set(consultantId, { consultantId, why: whyOf(strategy) })
    }
  }

  const [first, second, ...others] = ranked.values()
  if (first === undefined) {
    const { ruleId, whenFull } = policy.capacity
    return { kind: 'queue', queue: 'unassigned', why: { ruleId, ...whenFull }, ranked: [] }
  }
  if (second === undefined) return { kind: 'consultant', ...first, ranked: [first] }
  return { kind: 'consultant', ...first, runnerUp: second, ranked: [first, second, ...others] }
}

function hasRoom({ capacity }: Policy, { activeRequests, weeklyHours }: ConsultantFacts): boolean {
  return activeRequests + 1 <= weeklyHours * capacity.activePerWeeklyHour
}

function rankedBy(
  strategy: RoutingStrategy,
  eligible: readonly ConsultantFacts[],
  { workplace }: RoutingFacts,
): readonly ConsultantFacts[] {
  switch (strategy.kind) {
    case 'fixedConsultant':
      return eligible.filter(({ consultantId }) => consultantId === workplace.fixedConsultantId)
    case 'fewestOpenPerHour':
      return eligible.toSorted(byLoad)
  }
}

/** Compares active / hours without dividing, so that equal loads are exactly equal. */
function byLoad(a: ConsultantFacts, b: ConsultantFacts): number {
  const difference = a.activeRequests * b.weeklyHours - b.activeRequests * a.weeklyHours
  if (difference !== 0) return difference
  return a.consultantId < b.consultantId ? -1 : 1
}

function whyOf({ ruleId, why }: RoutingStrategy): RankedConsultant['why'] {
  return { ruleId, ...why }
}
