import type { Policy } from '../policies/schema.ts'
import type { QueueName, RoutingStrategy } from '../policies/strategies.ts'
import { unreachable } from '../unreachable.ts'
import type { Why } from '../text.ts'
import { onDutyAt } from './duty-roster.ts'
import { byLoad, byShare, hasRoom, isAbsent, isConflicted } from './eligible.ts'
import { homeOf, homeWhy } from './home-municipality.ts'
import { professionalFor } from './professional.ts'
import { queueAnswer } from './queue-answer.ts'
import type { ConsultantFacts, RankedConsultant, RoutingAnswer, RoutingFacts } from './routing.ts'

/**
 * Who takes a request, by the policy's strategies in their order.
 *
 * Left out are people with a conflict of interest (`facts.excluded`, or employed at the workplace itself), those who are
 * away as planned, and those who would carry more active requests than their cap once they took this one (VARDE-8). The
 * duty and an owner for good stand above room, never above a conflict (KOLDING-3). Each strategy ranks whom it can; a consultant keeps the
 * first rank and reason it gets. Fewest open per hour counts before this request; equal loads are settled by the
 * consultant's id, so that the same facts always give the same answer. Nobody left: the named queue.
 */
export function route(policy: Policy, facts: RoutingFacts): RoutingAnswer {
  const team = professionsOf(policy.routing)
  const unconflicted = facts.consultants.filter((one) => !isConflicted(one, facts) && !isAbsent(one, facts))
  const takers = unconflicted.filter(({ professions = [] }) => !professions.some((one) => team.has(one)))
  const withRoom = takers.filter((one) => hasRoom(policy, one))
  const ranked = new Map<string, RankedConsultant>()
  let home: string | undefined
  let waitsIn: QueueName | undefined

  for (const strategy of policy.routing) {
    if (strategy.kind === 'homeMunicipality') home ??= homeOf(strategy, facts)
    for (const one of rankedBy(strategy, { facts, takers, withRoom })) {
      if (!ranked.has(one.consultantId)) ranked.set(one.consultantId, one)
    }
    if (ranked.size === 0 && strategy.kind !== 'neededProfession') waitsIn ??= strategy.queue
  }

  const professional = professionalFor(policy, facts, unconflicted)
  const along = professional === undefined ? {} : { professional }
  const [first, second] = ranked.values()
  const all = [...ranked.values()]
  if (home !== undefined) {
    const why = homeWhy(policy, home, facts.isEmployerPeriodOver === true)
    return {
      kind: 'municipality',
      municipality: home,
      why,
      ...(first !== undefined && { runnerUp: first }),
      ranked: all,
      ...along,
    }
  }
  if (first === undefined || waitsIn !== undefined) {
    return { kind: 'queue', ...queueAnswer(policy, waitsIn ?? 'unassigned'), ranked: [], ...along }
  }
  return { kind: 'consultant', ...first, ...(second !== undefined && { runnerUp: second }), ranked: all, ...along }
}

interface Field {
  readonly facts: RoutingFacts
  readonly takers: readonly ConsultantFacts[]
  readonly withRoom: readonly ConsultantFacts[]
}

function rankedBy(strategy: RoutingStrategy, { facts, takers, withRoom }: Field): RankedConsultant[] {
  switch (strategy.kind) {
    case 'fixedConsultant':
      return named(withRoom, facts.workplace.fixedConsultantId, whyOf(strategy))
    case 'dutyRoster': {
      const { owner, enquiry, dutyRoster = [] } = facts
      if (owner !== undefined) {
        const isHandedOver = owner.handedOverFrom !== undefined
        const kept = named(takers, owner.consultantId, whyOf(isHandedOver ? strategy.handOver : strategy.keepsForGood))
        return [...kept, ...named(takers, owner.handedOverFrom, whyOf(strategy.keepsForGood))]
      }
      return enquiry === undefined ? [] : named(takers, onDutyAt(dutyRoster, enquiry), whyOf(strategy))
    }
    case 'fewestOpenPerHour':
    case 'teamShare': {
      const why = whyOf(strategy)
      return withRoom
        .toSorted(strategy.kind === 'teamShare' ? byShare : byLoad)
        .map(({ consultantId }) => ({ consultantId, why }))
    }
    case 'homeMunicipality':
    case 'neededProfession':
    case 'largestEmployerFirst':
      return []
    default:
      return unreachable(strategy)
  }
}

function named(among: readonly ConsultantFacts[], id: string | undefined, why: Why): RankedConsultant[] {
  return among.filter(({ consultantId }) => consultantId === id).map(({ consultantId }) => ({ consultantId, why }))
}

function professionsOf(strategies: readonly RoutingStrategy[]): ReadonlySet<string> {
  return new Set(strategies.flatMap((one) => (one.kind === 'neededProfession' ? one.professions : [])))
}

function whyOf({ ruleId, why }: Pick<RoutingStrategy, 'ruleId' | 'why'>): Why {
  return { ruleId, ...why }
}
