import { policies } from '../../../shared/domain/policies/registry.ts'
import { route } from '../../../shared/domain/routing/route.ts'
import type { RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import { aConsultant, someFacts } from '../../rules/support/commands.ts'
import type { Bench } from '../bench.ts'
import { microseconds } from './microseconds.ts'

export const benches: readonly Bench[] = [
  { name: 'Routing with its reasons among 200 consultants', goal: '1 ms', run: amongTwoHundred },
]

/** Every model in turn, so that each strategy is measured; no fixed consultant, so that all are ranked. */
function amongTwoHundred(): string {
  const consultants = Array.from({ length: 200 }, (_, nth) => aConsultant(`consultant-${nth}`, (nth * 7) % 37))
  const facts: RoutingFacts = someFacts({ workplace: { workplaceId: 'school', isLarge: true }, consultants })
  const all = policies()
  let nth = 0
  return microseconds(() => {
    nth = (nth + 1) % all.length
    const policy = all[nth]
    return policy === undefined ? undefined : route(policy, facts)
  }, all.length * 50)
}
