import type { RuleRow } from '../../../shared/contract/policies.ts'

export interface RuleGroup {
  readonly kind: RuleRow['kind']
  readonly rules: readonly RuleRow[]
}

/** The rules under what they are about, in the order the model tells them. */
export function ruleGroups(rules: readonly RuleRow[]): readonly RuleGroup[] {
  const kinds = [...new Set(rules.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, rules: rules.filter((rule) => rule.kind === kind) }))
}
