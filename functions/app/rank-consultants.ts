import type { PersonId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import { route } from '../../shared/domain/routing/route.ts'
import type { RankedConsultant } from '../../shared/domain/routing/routing.ts'
import type { Rules } from '../../shared/domain/rules.ts'
import type { App } from './app.ts'
import { routingFacts } from './routing-facts.ts'

/** Everybody who may be booked, best first; undefined when the workplace is unknown. */
export async function rankConsultants(
  app: App,
  rules: Rules,
  workplaceId: WorkplaceId,
  involved: readonly PersonId[],
): Promise<readonly RankedConsultant[] | undefined> {
  const facts = await routingFacts(app, workplaceId, involved)
  return facts === undefined ? undefined : route(rules.policy, facts).ranked
}

/** As above for a request that exists: its own consultant comes first, full or not. */
export async function rankFor(app: App, rules: Rules, state: RequestState): Promise<readonly RankedConsultant[]> {
  const ranked = (await rankConsultants(app, rules, state.workplaceId, [state.leaderId, state.employeeId])) ?? []
  const { consultantId, consultantWhy } = state
  if (consultantId === undefined || consultantWhy === undefined) return ranked
  return [{ consultantId, why: consultantWhy }, ...ranked.filter((other) => other.consultantId !== consultantId)]
}
