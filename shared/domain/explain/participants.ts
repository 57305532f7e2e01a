import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { participantsOf } from '../obligations/participants-of.ts'
import type { Rules } from '../rules.ts'

export interface Participants {
  readonly participants: readonly string[]
  /** Without the profession: that somebody comes is no secret, which one would be (P-1, ROSKILDE-4). */
  readonly shownToEmployer: readonly string[]
}

/** Who takes part in an obligation's meeting on the day of its limit, in the order of the alphabet. */
export function explainedParticipants(rules: Rules, life: LifeFacts, obligation: Obligation): Participants {
  const roles = participantsOf(rules, life, obligation)
  const named = roles.map((role) => (role === 'professional' ? (life.neededProfession ?? role) : role))
  return { participants: named.toSorted(), shownToEmployer: roles.toSorted() }
}
