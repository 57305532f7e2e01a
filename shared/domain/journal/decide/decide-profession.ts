import { professionsOf } from '../../policies/asked-of-employee.ts'
import { isAbsent, isConflicted } from '../../routing/eligible.ts'
import { professionalFor } from '../../routing/professional.ts'
import type { ProfessionalAnswer, RoutingFacts } from '../../routing/routing.ts'
import type { Rules } from '../../rules.ts'
import { unreachable } from '../../unreachable.ts'
import type { Command, Decision } from '../commands.ts'
import { accepted, rejected } from './decisions.ts'
import type { RequestEvent } from '../events.ts'
import type { RequestState } from '../state.ts'

/** Which professional is needed, never why (ROSKILDE-4), and in the same breath who comes, or who must find somebody. */
export function decideProfession(
  { policy }: Rules,
  { employeeId, leaderId }: RequestState,
  { profession, facts }: Extract<Command, { type: 'needProfession' }>,
): Decision {
  if (!professionsOf(policy).some(({ choice }) => choice === profession)) {
    return rejected('profession-unknown', 'profession')
  }
  const needed: RoutingFacts = {
    ...facts,
    excluded: [...facts.excluded, employeeId, leaderId],
    employee: { ...facts.employee, neededProfession: profession },
  }
  const unconflicted = needed.consultants.filter((one) => !isConflicted(one, needed) && !isAbsent(one, needed))
  const answer = professionalFor(policy, needed, unconflicted)
  return accepted({ type: 'ProfessionNeeded', profession }, ...professionalEvents(answer))
}

/** The routing answer as events: waiting is written down too, so that it is somebody's task (ROSKILDE-5). */
export function professionalEvents(answer: ProfessionalAnswer | undefined): readonly RequestEvent[] {
  if (answer === undefined) return []
  switch (answer.kind) {
    case 'person': {
      const { consultantId: professionalId, why } = answer
      return [{ type: 'ProfessionalFound', professionalId, why }]
    }
    case 'queue':
      return [{ type: 'ProfessionalAwaited', queue: answer.queue, why: answer.why }]
    default:
      return unreachable(answer)
  }
}
