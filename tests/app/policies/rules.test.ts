import { describe, expect, test } from '@jest/globals'
import { rulesOfPolicy } from '../../../functions/app/rule-rows.ts'
import { rulesOfStatute } from '../../../functions/app/statute-rows.ts'
import { policies } from '../../../shared/domain/policies/registry.ts'
import { statutes } from '../../../shared/domain/statutes/registry.ts'

/** Every rule id a model's data holds, wherever it stands. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'ruleId' && typeof inner === 'string' ? [inner] : idsIn(inner),
  )
}

describe('a model’s rules can be read', () => {
  test.each(policies.map((policy) => [policy.id, policy] as const))('%s: each limit and meeting', (_id, policy) => {
    const shown = new Set(rulesOfPolicy(policy).map(({ ruleId }) => ruleId))
    const asked = idsIn([policy.obligations, policy.followUp, policy.notices, policy.meetings, policy.capacity])
    expect(asked.filter((ruleId) => !shown.has(ruleId))).toEqual([])
  })

  test.each(policies.map((policy) => [policy.id, policy] as const))(
    '%s: law and service goals apart',
    (_id, policy) => {
      for (const { ruleId, basis, text } of rulesOfPolicy(policy)) {
        expect(basis).toBe(ruleId.startsWith('L-') ? 'law' : 'policy')
        expect(`${text.da}${text.en}`).not.toMatch(/[{}]|undefined/)
      }
    },
  )

  test.each(statutes.map((statute) => [statute.id, statute] as const))('%s: every date it sets', (_id, statute) => {
    const shown = new Set(rulesOfStatute(statute).map(({ ruleId }) => ruleId))
    expect(idsIn([statute.obligations, statute.dates]).filter((ruleId) => !shown.has(ruleId))).toEqual([])
  })
})
