import type { Policy } from '../policies/schema.ts'
import { byLoad, hasRoom } from './eligible.ts'
import { queueAnswer } from './queue-answer.ts'
import type { ConsultantFacts, ProfessionalAnswer, RoutingFacts } from './routing.ts'

/**
 * Who comes along for a needed profession, fewest open for each hour first (ROSKILDE-5). The answer names the person and
 * the rule, never the profession's reason: the employer sees a participant, not a condition (ROSKILDE-4).
 *
 * @returns undefined when the policy invites nobody, or the employee needs nobody.
 * @throws RangeError when the policy invites that profession and describes no queue for it.
 */
export function professionalFor(
  policy: Policy,
  { employee }: RoutingFacts,
  unconflicted: readonly ConsultantFacts[],
): ProfessionalAnswer | undefined {
  const needed = employee?.neededProfession
  const strategy = policy.routing.find((one) => one.kind === 'neededProfession')
  if (needed === undefined || strategy === undefined) return undefined

  const why = { ruleId: strategy.ruleId, ...strategy.why }
  const [first, second] = unconflicted
    .filter((one) => one.professions?.includes(needed) === true && hasRoom(policy, one))
    .toSorted(byLoad)
    .map(({ consultantId }) => ({ consultantId, why }))
  if (first === undefined) return { kind: 'queue', ...queueAnswer(policy, strategy.queue ?? 'unassigned') }
  return { kind: 'person', ...first, ...(second !== undefined && { runnerUp: second }) }
}
