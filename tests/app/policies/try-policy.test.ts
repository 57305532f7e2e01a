import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { TryPolicyAnswer, TryPolicyInput } from '../../../shared/contract/policies.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const tried = (example: TryPolicyInput) => sandbox.as('henrik-hr').call('tryPolicy', example)
const atChristmas = { policyId: 'varde', enquiryAt: '2026-12-21T09:10', firstAbsenceDay: '2026-12-04' } as const

function step({ steps }: TryPolicyAnswer, ruleId: string) {
  const found = steps.find(({ why }) => why.ruleId === ruleId)
  if (found === undefined) throw new Error(`${ruleId} is not among the steps`)
  return found
}

describe('Varde at Christmas (X3)', () => {
  test('VARDE-3, VARDE-4 and VARDE-9: contact the same day, round table by 28 December, the fixed consultant', async () => {
    const answer = await tried(atChristmas)
    expect(step(answer, 'VARDE-3').on).toBe('2026-12-21')
    expect(step(answer, 'VARDE-4')).toMatchObject({
      on: '2026-12-28',
      act: 'meeting:roundTable',
      bookableDates: ['2026-12-22', '2026-12-23', '2026-12-28'],
    })
    expect(answer.routing).toMatchObject({ to: 'consultant', why: { ruleId: 'VARDE-9' } })
  })

  test('L-3 stands apart from the municipality’s own goals, and the law says that nobody has checked it', async () => {
    const answer = await tried(atChristmas)
    expect(step(answer, 'L-3')).toMatchObject({ on: '2027-01-07', basis: 'law' })
    expect(step(answer, 'VARDE-4').basis).toBe('policy')
    expect(answer.statute.isVerified).toBe(false)
  })

  test('CAL-5: the municipality’s own closing days move the last day to act', async () => {
    const { mayPublish: _, inForce } = await sandbox.as('hanne-hr').call('listPolicies', undefined)
    await sandbox.as('hanne-hr').call('saveMunicipality', {
      name: 'Havnsby Kommune',
      policyId: inForce.policyId,
      closingDays: ['2026-12-28', '2026-12-29', '2026-12-30'],
      coordinatorIds: [sandbox.oid('kirsten-koordinator')],
    })
    expect(step(await tried(atChristmas), 'VARDE-4')).toMatchObject({
      actBy: '2026-12-23',
      bookableDates: ['2026-12-22', '2026-12-23'],
    })
  })
})

test('KOLDING-3, CAL-1: the duty of the municipality’s own day, also in the first hours of it', async () => {
  for (const enquiryAt of ['2026-12-23T00:30', '2026-12-23T10:00']) {
    const { routing } = await tried({ policyId: 'kolding', enquiryAt })
    expect(routing).toMatchObject({ to: 'consultant', why: { ruleId: 'KOLDING-3' } })
  }
})

describe('every model answers an example', () => {
  test('in order of date, each step with its rule', async () => {
    const { models } = await sandbox.as('henrik-hr').call('listPolicies', undefined)
    for (const { id } of models) {
      const { steps, policy } = await tried({ ...atChristmas, policyId: id })
      expect(policy.id).toBe(id)
      expect(steps.length).toBeGreaterThan(0)
      const days = steps.map(({ on }) => on)
      expect(days).toEqual(days.toSorted())
      expect(steps.filter(({ why }) => !/^[A-Z]+-T?\d+$/.test(why.ruleId))).toEqual([])
    }
  })
})

describe('bad input names its field', () => {
  test.each<[string, object, number, string, string]>([
    ['no date at all', { enquiryAt: undefined, firstAbsenceDay: undefined }, 400, 'firstAbsenceDay', 'invalid'],
    ['30 February', { firstAbsenceDay: '2026-02-30' }, 400, 'firstAbsenceDay', 'not-a-date'],
    ['a moment without a clock', { enquiryAt: '2026-12-21' }, 400, 'enquiryAt', 'not-a-date'],
    ['a diagnosis', { diagnosis: 'x' }, 400, 'diagnosis', 'unknown-field'],
  ])('%s', async (_what, given, status, path, code) => {
    const problem = await sandbox.as('henrik-hr').refusal('tryPolicy', { ...atChristmas, ...given })
    expect(problem).toMatchObject({ status, fields: [{ path, code }] })
  })

  test.each([
    ['a model', { policyId: 'atlantis' }, 'setting-unknown', 'policyId'],
    ['a statute', { statute: 'statute-1849' }, 'setting-unknown', 'statute'],
    ['an hour that the clock skips', { enquiryAt: '2027-03-28T02:30' }, 'time-skipped-by-summer-time', 'enquiryAt'],
  ])('%s that does not exist', async (_what, given, code, path) => {
    const problem = await sandbox.as('henrik-hr').refusal('tryPolicy', { ...atChristmas, ...given })
    expect(problem).toMatchObject({ status: 422, code, fields: [{ path }] })
  })
})
