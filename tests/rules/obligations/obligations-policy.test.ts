import { describe, expect, test } from '@jest/globals'
import { definePolicy, type Policy } from '../../../shared/domain/policies/schema.ts'
import { defineStatute } from '../../../shared/domain/statutes/schema.ts'
import { statute2025 } from '../../../shared/domain/statutes/statute-2025.ts'
import { policyOf } from '../support/models.ts'

const hjoerring = policyOf('hjoerring')
const katalog = policyOf('katalog')
const stevns = policyOf('stevns')

type Draft = Writable<Parameters<typeof definePolicy>[0]>
type Writable<T> = { -readonly [Key in keyof T]: Writable<T[Key]> }

function loading(policy: Policy, change: (policy: Draft) => void): () => Policy {
  const draft: Draft = JSON.parse(JSON.stringify(policy))
  change(draft)
  return () => definePolicy(draft)
}

describe('a model that contradicts itself is refused when it is loaded, with path and reason', () => {
  test.each<[string, Policy, (policy: Draft) => void, string]>([
    [
      'HJOERRING-7: a window that closes before it opens',
      hjoerring,
      (policy) => Object.assign(policy.obligations[0] ?? {}, { openFrom: { days: 14 } }),
      'obligations.0.openFrom: the window closes before it opens',
    ],
    [
      'ROSKILDE-7: a target after the limit',
      hjoerring,
      (policy) => Object.assign(policy.obligations[0] ?? {}, { target: { weeks: 3 } }),
      'obligations.0.target: the target lies after the limit',
    ],
    [
      'STEVNS-2: fewer people at most than at least',
      stevns,
      (policy) => Object.assign(policy.standing?.[0]?.people ?? {}, { max: 4 }),
      'standing.0.people.max: the most are fewer than the fewest',
    ],
    [
      'HJOERRING-10: a count from a notice that nobody sends',
      hjoerring,
      (policy) => Object.assign(policy, { notices: [] }),
      'obligations.1.anchor: the policy has no notice to count from',
    ],
    [
      'HJOERRING-5: an order that names a meeting nobody holds',
      hjoerring,
      (policy) => Object.assign(policy.meetings[1] ?? {}, { after: [{ meeting: 'seance', ruleId: 'HJOERRING-5' }] }),
      'meetings.1.after.0.meeting: the policy holds no such meeting',
    ],
    [
      'HJOERRING-5: an order that runs in a ring',
      hjoerring,
      (policy) =>
        Object.assign(policy.meetings[0] ?? {}, { after: [{ meeting: 'roundTable', ruleId: 'HJOERRING-5' }] }),
      'meetings.0.after.0.meeting: must stand before the meeting that follows it',
    ],
    [
      'KATALOG-4: a cadence without its anchor',
      katalog,
      (policy) => Object.assign(policy.followUp[0] ?? {}, { anchor: { after: 'KATALOG-3/farewell' } }),
      'followUp.0.anchor: no earlier obligation is called that',
    ],
    [
      'KATALOG-4: a series that does not move',
      katalog,
      (policy) => Object.assign(policy.followUp[0] ?? {}, { every: { days: 0 } }),
      'followUp.0.every: a series must move on',
    ],
    [
      'LYNGBY-1: a condition on a screening that the model does not hold',
      hjoerring,
      (policy) => Object.assign(policy.obligations[0] ?? {}, { when: ['screenedIn'] }),
      'obligations.0.when: the policy has no screening',
    ],
    [
      'KATALOG-3: two parts of one rule with the same name',
      katalog,
      (policy) => Object.assign(policy.obligations[3] ?? {}, { part: 'invitation' }),
      'obligations.3.ruleId: this rule stands twice',
    ],
    [
      'HJOERRING-11: a later phase that begins at once',
      hjoerring,
      (policy) =>
        Object.assign(policy, {
          phases: [
            { ruleId: 'HJOERRING-11', role: 'authority' },
            { ruleId: 'HJOERRING-11', role: 'authority' },
          ],
        }),
      'phases.1.from: the first phase, and only it, begins with the request',
    ],
    [
      'CAL-9: hours that are no whole days',
      hjoerring,
      (policy) => Object.assign(policy.obligations[0] ?? {}, { within: { hours: 50 } }),
      'obligations.0.within',
    ],
  ])('%s', (_name, policy, change, reason) => {
    expect(loading(policy, change)).toThrow(reason)
  })

  test('L-0: a law that ends before it begins, or whose talk is nowhere among its dates', () => {
    expect(() => defineStatute({ ...statute2025, effectiveUntil: '2024-12-31' })).toThrow('effectiveUntil')
    expect(() => defineStatute({ ...statute2025, verifiedUntil: '2024-12-31' })).toThrow('verifiedUntil')
    expect(() => defineStatute({ ...statute2025, talk: { ...statute2025.talk, ruleId: 'L-99' } })).toThrow(
      'talk.ruleId',
    )
  })
})
