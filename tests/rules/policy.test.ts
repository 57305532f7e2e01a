import { describe, expect, test } from '@jest/globals'
import { policies, policyById } from '../../shared/domain/policies/registry.ts'
import { definePolicy, type Policy } from '../../shared/domain/policies/schema.ts'
import { varde } from '../../shared/domain/policies/varde.ts'
import { rulesFor } from '../../shared/domain/rules.ts'

/** The Varde policy as plain data, changed and loaded again. */
function loading(change: (policy: Draft) => void): () => Policy {
  const draft: Draft = JSON.parse(JSON.stringify(varde))
  change(draft)
  return () => definePolicy(draft)
}
type Draft = Writable<Parameters<typeof definePolicy>[0]>
type Writable<T> = { -readonly [Key in keyof T]: Writable<T[Key]> }

describe('a policy that contradicts itself is refused when it is loaded, with path and reason', () => {
  test.each<[string, (policy: Draft) => void, string]>([
    [
      'an office that closes before it opens',
      (policy) => {
        policy.workingCalendar.closes = '07:00'
      },
      'workingCalendar.closes: closes before it opens',
    ],
    [
      'a cut-off after closing time',
      (policy) => {
        policy.workingCalendar.cutoff = '16:30'
      },
      'workingCalendar.cutoff: the cut-off is after closing time',
    ],
    [
      'a time that does not exist',
      (policy) => {
        policy.workingCalendar.opens = '24:00'
      },
      'workingCalendar.opens: Expected a time of day',
    ],
    [
      'a meeting it does not hold',
      (policy) => {
        policy.meetings = []
      },
      'obligations.1.on.meeting: the policy holds no such meeting',
    ],
    [
      'a rule that stands twice',
      (policy) => {
        policy.obligations = [...policy.obligations, ...policy.obligations]
      },
      'obligations.2.ruleId: this rule stands twice',
    ],
    [
      'no way to find a consultant',
      (policy) => {
        policy.routing = []
      },
      'routing',
    ],
    [
      'a field that nobody knows',
      (policy) => {
        Object.assign(policy, { municipality: 'Varde' })
      },
      'municipality',
    ],
    [
      'L-43: a question about the diagnosis',
      (policy) => {
        Object.assign(policy.intake, { questions: [{ field: 'diagnosis' }] })
      },
      'intake.questions.0.field',
    ],
    [
      'a rule without its id',
      (policy) => {
        Object.assign(policy.capacity, { ruleId: 'capacity' })
      },
      'capacity.ruleId: Expected a rule id',
    ],
  ])('%s', (_name, change, reason) => {
    expect(loading(change)).toThrow(reason)
  })

  test('unchanged it loads', () => {
    expect(loading(() => undefined)()).toEqual(varde)
  })
})

describe('the policies we hold', () => {
  test('each is found by its id, and there is no other', () => {
    for (const policy of policies) expect(policyById(policy.id)).toBe(policy)
    expect(policyById('havnsby')).toBeUndefined()
  })

  test('L-8: the three questions are asked and none must be answered', () => {
    expect(varde.intake.questions.map(({ field, isRequired }) => [field, isRequired])).toEqual([
      ['affectedFunctions', false],
      ['affectedHowLong', false],
      ['adaptations', false],
    ])
  })

  test('a policy is a value: nobody can change it', () => {
    expect(Object.isFrozen(varde) && Object.isFrozen(varde.meetings) && Object.isFrozen(varde.routing)).toBe(true)
  })

  test('settings that name what does not exist are told of', () => {
    const settings = { policyId: 'varde', statuteId: 'statute-2025', closingDays: [] }
    expect(() => rulesFor({ ...settings, policyId: 'x' })).toThrow('No policy is called x')
    expect(() => rulesFor({ ...settings, statuteId: 'x' })).toThrow('No statute is called x')
    expect(() => rulesFor({ ...settings, closingDays: ['2026-02-30'] })).toThrow(RangeError)
  })
})
