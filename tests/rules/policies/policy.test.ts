import { describe, expect, test } from '@jest/globals'
import { policies, policyById } from '../../../shared/domain/policies/registry.ts'
import { definePolicy, type Policy } from '../../../shared/domain/policies/schema.ts'
import { rulesFor } from '../../../shared/domain/rules.ts'
import { policyOf } from '../support/models.ts'

const varde = policyOf('varde')

/** The Varde policy as plain data, changed and loaded again. */
function loading(change: (policy: Draft) => void): () => Policy {
  const draft: Draft = JSON.parse(JSON.stringify(varde))
  change(draft)
  return () => definePolicy(draft)
}
type Draft = Writable<Parameters<typeof definePolicy>[0]>
type Writable<T> = { -readonly [Key in keyof T]: Writable<T[Key]> }

function withLadder(policy: Draft, reminders: Draft['obligations'][number]['reminders']): void {
  Object.assign(policy.obligations[1] ?? {}, { reminders })
}

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
      'a reminder while the office is closed',
      (policy) => {
        withLadder(policy, [{ level: 'reminder', to: 'consultant', workingDaysBefore: 1, at: '07:00' }])
      },
      'obligations.1.reminders.0.at: the office is closed then',
    ],
    [
      'two steps of one level',
      (policy) => {
        const step = { level: 'reminder', to: 'consultant', workingDaysBefore: 1 } as const
        withLadder(policy, [
          { ...step, at: '09:00' },
          { ...step, at: '10:00' },
        ])
      },
      'obligations.1.reminders.1: a reminder does not come after a reminder',
    ],
    [
      'HR told before the coordinator',
      (policy) => {
        withLadder(policy, [
          { level: 'escalation', to: 'hr', workingHoursAfterDue: 0 },
          { level: 'lastResort', to: 'coordinator', workingHoursAfterDue: 4 },
        ])
      },
      'obligations.1.reminders.1: goes back down to whom it went past',
    ],
    [
      'a last resort no later than the escalation',
      (policy) => {
        withLadder(policy, [
          { level: 'escalation', to: 'coordinator', workingHoursAfterDue: 4 },
          { level: 'lastResort', to: 'hr', workingHoursAfterDue: 4 },
        ])
      },
      'obligations.1.reminders.1: comes before the step below it',
    ],
    [
      'a reminder earlier than the warning',
      (policy) => {
        withLadder(policy, [
          { level: 'warning', to: 'consultant', workingDaysBefore: 1, at: '09:00' },
          { level: 'reminder', to: 'consultant', workingDaysBefore: 2, at: '09:00' },
        ])
      },
      'obligations.1.reminders.1: comes before the step below it',
    ],
    [
      'a warning of what is late already',
      (policy) => {
        withLadder(policy, [{ level: 'warning', to: 'consultant', workingHoursAfterDue: 1 }])
      },
      'obligations.1.reminders.0: a warning comes before it is late',
    ],
    [
      'what is late told to the consultant alone',
      (policy) => {
        withLadder(policy, [{ level: 'escalation', to: 'consultant', workingHoursAfterDue: 0 }])
      },
      'obligations.1.reminders.0: what is late is told to somebody else',
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
    for (const policy of policies()) expect(policyById(policy.id)).toBe(policy)
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
