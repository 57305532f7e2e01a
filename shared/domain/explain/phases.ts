import type { LifeFacts } from '../obligations/life-facts.ts'
import { phasesOf } from '../phases/phases-of.ts'
import type { Rules } from '../rules.ts'
import type { ExplainedPhase } from './explanation.ts'

export function explainedPhases(rules: Rules, life: LifeFacts): ExplainedPhase[] {
  return phasesOf(rules, life).map(({ role, from, ruleId, municipality }) => ({
    role,
    from,
    municipality: municipality ?? null,
    ruleId,
  }))
}
