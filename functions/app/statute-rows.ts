import type { RuleRow } from '../../shared/contract/policies.ts'
import type { Statute } from '../../shared/domain/statutes/schema.ts'

/** What a statute sets limits for, as sentences. */
export function rulesOfStatute({ name, obligations, dates }: Statute): RuleRow[] {
  const shared = { kind: 'deadline', basis: 'law', source: name } as const
  return [
    ...obligations.map(({ ruleId, what, why }) => ({
      ...shared,
      ruleId,
      text: { da: `${what.da}. ${why.da}`, en: `${what.en}. ${why.en}` },
    })),
    ...dates.map(({ ruleId, what }) => ({ ...shared, ruleId, text: what })),
  ]
}
