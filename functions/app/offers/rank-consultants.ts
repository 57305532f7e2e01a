import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { bookable } from '../../../shared/domain/routing/bookable.ts'
import { route } from '../../../shared/domain/routing/route.ts'
import type { RankedConsultant } from '../../../shared/domain/routing/routing.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { App } from '../app.ts'
import { routingFacts, routingFactsFor, type RoutingQuestion } from '../requests/routing-facts.ts'

/** Everybody who may be booked, best first; undefined when the workplace is unknown. */
export async function rankConsultants(
  app: App,
  question: RoutingQuestion,
): Promise<readonly RankedConsultant[] | undefined> {
  const facts = await routingFacts(app, question)
  if (facts === undefined) return undefined
  const { policy } = question.rules
  return bookable(policy, route(policy, facts).ranked)
}

/** As above for a request that exists: its own consultant comes first, full or not. */
export async function rankFor(app: App, rules: Rules, state: RequestState): Promise<readonly RankedConsultant[]> {
  const { policy } = rules
  const facts = await routingFactsFor(app, rules, state)
  const ranked = facts === undefined ? [] : route(policy, facts).ranked
  const { consultantId, consultantWhy: why } = state
  if (consultantId === undefined || why === undefined) return bookable(policy, ranked)
  const others = ranked.filter((other) => other.consultantId !== consultantId)
  return bookable(policy, [{ consultantId, why }, ...others])
}
