import type { ExpectedLength } from '../journal/events.ts'
import type { TargetRule } from '../policies/dialogue.ts'
import type { Policy } from '../policies/schema.ts'
import type { Why } from '../text.ts'

export interface TargetFacts {
  readonly expectedOverEightWeeks: ExpectedLength
  /** Absent: the employee lives in the municipality itself. */
  readonly homeMunicipality?: string
  /** The workplace belongs to the municipality itself. */
  readonly isOwnWorkplace: boolean
}

export interface TargetAnswer {
  readonly isTarget: boolean
  readonly why: Why
}

/**
 * Whom the model is made for, rule by rule (HJOERRING-1, ISHOEJ-1, ISHOEJ-4, FAVRSKOV-3). Told, never a refusal: one enquiry
 * too many is better than one too few (STEVNS-5). "Do not know" about the length counts as inside.
 */
export function targetsOf({ intake }: Pick<Policy, 'intake'>, facts: TargetFacts): TargetAnswer[] {
  return intake.target.map(({ ruleId, who, when }) => ({
    isTarget: when.every((condition) => holds(condition, facts)),
    why: { ruleId, ...who },
  }))
}

function holds(condition: TargetRule['when'][number], facts: TargetFacts): boolean {
  switch (condition) {
    case 'expectedOverEightWeeks':
      return facts.expectedOverEightWeeks !== 'no'
    case 'livesHere':
      return facts.homeMunicipality === undefined
    case 'ownWorkplace':
      return facts.isOwnWorkplace
  }
}

/**
 * Whether the model lets that side ask, and by which rule: its own where it has one (VARDE-12), else the model's
 * (HELSINGOER-1, ROSKILDE-1, ISHOEJ-2, KATALOG-10).
 */
export function mayAsk(
  { intake: { requesters, requestersRuleId, referrers } }: Pick<Policy, 'intake'>,
  requester: Policy['intake']['requesters'][number],
): { readonly mayAsk: boolean; readonly ruleId: string | undefined } {
  const own = referrers.find(({ by }) => by === requester)
  return { mayAsk: requesters.includes(requester), ruleId: own?.ruleId ?? requestersRuleId }
}
