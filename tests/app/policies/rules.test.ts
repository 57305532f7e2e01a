import { describe, expect, test } from '@jest/globals'
import { rulesOfPolicy } from '../../../functions/app/policies/rule-rows.ts'
import { rulesOfStatute } from '../../../functions/app/policies/statute-rows.ts'
import { isAuthorityStep } from '../../../shared/domain/policies/meeting-rule.ts'
import { policies } from '../../../shared/domain/policies/registry.ts'
import { varde } from '../../../shared/domain/policies/varde.ts'
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
  test.each(policies().map((policy) => [policy.id, policy] as const))('%s: each limit and meeting', (_id, policy) => {
    const shown = new Set(rulesOfPolicy(policy).map(({ ruleId }) => ruleId))
    const asked = idsIn([policy.obligations, policy.followUp, policy.notices, policy.meetings, policy.capacity])
    expect(asked.filter((ruleId) => !shown.has(ruleId))).toEqual([])
  })

  test('VARDE-4: who is told of a limit, and when, in the model’s own order', () => {
    const told = rulesOfPolicy(varde.read()).filter(({ kind }) => kind === 'ladder')
    expect(told.map(({ ruleId, text }) => `${ruleId} ${text.da}`)).toEqual([
      'VARDE-3 Kontakt medarbejderen: konsulenten sidste dag kl. 15.00, koordinatoren når fristen er overskredet og HR 4 arbejdstimer efter fristen',
      'VARDE-4 Hold rundbordssamtale: konsulenten når halvdelen af tiden er gået, konsulenten arbejdsdagen før kl. 09.00, koordinatoren når fristen er overskredet og HR 4 arbejdstimer efter fristen',
      'VARDE-8 Find en konsulent: koordinatoren sidste dag kl. 12.00 og HR 4 arbejdstimer efter fristen',
    ])
  })

  test('P-8: HR is not said to hear of what belongs to the authority room', () => {
    for (const policy of policies()) {
      const secret = policy.obligations.filter((rule) => isAuthorityStep(policy, rule)).map(({ what }) => what.da)
      const shown = rulesOfPolicy(policy).filter(({ kind, text }) => kind === 'ladder' && text.da.includes('HR '))
      expect(shown.filter(({ text }) => secret.some((what) => text.da.startsWith(`${what}:`)))).toEqual([])
    }
  })

  test.each(policies().map((policy) => [policy.id, policy] as const))(
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
