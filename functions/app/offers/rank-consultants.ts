import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { bookable } from '../../../shared/domain/routing/bookable.ts'
import { route } from '../../../shared/domain/routing/route.ts'
import type { RankedConsultant } from '../../../shared/domain/routing/routing.ts'
import type { Circumstances } from '../requests/circumstances.ts'
import { routingFacts, routingFactsFor, type RoutingQuestion } from '../requests/routing-facts.ts'

/** Everybody who may be booked, best first; undefined when the workplace is unknown. */
export function rankConsultants(
  circumstances: Circumstances,
  question: RoutingQuestion,
): readonly RankedConsultant[] | undefined {
  const facts = routingFacts(circumstances, question)
  if (facts === undefined) return undefined
  const { policy } = circumstances.rules
  return bookable(policy, route(policy, facts).ranked)
}

/** As above for a request that exists: its own consultant comes first, full or not. */
export function rankFor(circumstances: Circumstances, state: RequestState): readonly RankedConsultant[] {
  const { policy } = circumstances.rules
  const facts = routingFactsFor(circumstances, state)
  const ranked = facts === undefined ? [] : route(policy, facts).ranked
  const { consultantId, consultantWhy: why } = state
  if (consultantId === undefined || why === undefined) return bookable(policy, ranked)
  const others = ranked.filter((other) => other.consultantId !== consultantId)
  return bookable(policy, [{ consultantId, why }, ...others])
}
