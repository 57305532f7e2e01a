import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const why = 'Vi vil nå rundbordssamtalen inden for 48 timer.'
const toHelsingoer = { policyId: 'helsingoer', statute: 'byDate', why } as const
const choose = (policyId: string) => sandbox.as('hanne-hr').call('publishPolicy', { ...toHelsingoer, policyId })
const policies = (person = 'hanne-hr') => sandbox.as(person).call('listPolicies', undefined)

async function newRequest() {
  const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
  return request
}

const read = (ref: string) => sandbox.as('hanne-hr').call('readRequest', undefined, { params: { ref } })
/** What each reader may tick off is their own; what is due is the same for both. */
const due = ({ obligations }: Awaited<ReturnType<typeof read>>) =>
  obligations.map(({ mayRecord: _own, ...obligation }) => obligation)
const ownRules = ({ obligations }: Awaited<ReturnType<typeof read>>) =>
  obligations.filter(({ basis }) => basis === 'policy').map(({ ruleId }) => ruleId)

describe('choosing a model', () => {
  test('from the beginning the list says what is in force, without a person behind it', async () => {
    const { inForce, history, models, mayPublish } = await policies()
    expect(inForce).toMatchObject({ policyId: 'varde', statute: 'byDate' })
    expect(history).toHaveLength(1)
    expect(mayPublish).toBe(true)
    expect(models.map(({ id }) => id)).toContain('helsingoer')
  })

  test('new requests follow the new model; those on their way keep theirs and their deadlines', async () => {
    const before = await newRequest()
    const { inForce } = await sandbox.as('hanne-hr').call('publishPolicy', toHelsingoer)
    expect(inForce).toMatchObject({ policyId: 'helsingoer', why, by: { name: 'Hanne Hedelund' } })

    expect(due(await read(before.reference))).toEqual(due(before))
    await sandbox
      .as('lone-leder')
      .call('command', { type: 'close', reason: 'returned' }, { params: { ref: before.reference } })
    const after = await newRequest()
    expect(ownRules(before)).toContain('VARDE-4')
    expect(ownRules(after).every((ruleId) => ruleId.startsWith('HELSINGOER-'))).toBe(true)
    expect(ownRules(after)).not.toEqual([])
  })

  test('the history says who, when and why, newest first, and how it was before', async () => {
    const { history, inForce } = await policies('henrik-hr')
    expect(history[0]).toEqual(inForce)
    expect(history.map(({ policyId }) => policyId)).toEqual(['helsingoer', 'varde'])
    expect(history[0]).toMatchObject({ by: { id: sandbox.oid('hanne-hr') }, why })
    expect(history[0]?.from).toMatch(/^2026-12-21T08:/)
  })

  test('asking for what is in force already, as after a lost answer, leaves no second line', async () => {
    await sandbox.as('hanne-hr').call('publishPolicy', toHelsingoer)
    expect((await policies()).history).toHaveLength(2)
  })

  test('choosing the former model again goes back, and both steps stay in the history', async () => {
    await sandbox
      .as('hanne-hr')
      .call('publishPolicy', { ...toHelsingoer, policyId: 'varde', why: 'Vi går tilbage igen.' })
    expect((await policies()).history.map(({ policyId }) => policyId)).toEqual(['varde', 'helsingoer', 'varde'])
  })

  test('two administrators at once: both stand in the history and one is in force', async () => {
    await Promise.all([choose('kolding'), choose('roskilde')])
    const { history, inForce } = await policies()
    expect(
      history
        .slice(0, 2)
        .map(({ policyId }) => policyId)
        .toSorted(),
    ).toEqual(['kolding', 'roskilde'])
    expect(inForce).toEqual(history[0])
  })
})

describe('who may', () => {
  test.each(['henrik-hr', 'lone-leder', 'karen-konsulent', 'kirsten-koordinator'])(
    '%s may not publish a model',
    async (person) => {
      expect(await sandbox.as(person).refusal('publishPolicy', toHelsingoer)).toMatchObject({
        status: 403,
        code: 'access-denied',
      })
    },
  )

  test('HR reads and tries the models without being offered to publish', async () => {
    expect((await policies('henrik-hr')).mayPublish).toBe(false)
  })

  test.each(['lone-leder', 'karen-konsulent'])('%s sees neither models nor examples', async (person) => {
    const calls = sandbox.as(person)
    expect(await calls.refusal('listPolicies', undefined)).toMatchObject({ status: 403 })
    expect(await calls.refusal('tryPolicy', { policyId: 'varde', firstAbsenceDay: '2026-12-04' })).toMatchObject({
      status: 403,
    })
  })
})

describe('bad input names its field, and nothing is published', () => {
  test.each<[string, object, number, string, string]>([
    ['a reason too short', { why: 'fordi' }, 400, 'why', 'too-short'],
    ['a reason of blanks', { why: ' '.repeat(30) }, 400, 'why', 'too-short'],
    ['a reason that is a book', { why: 'a'.repeat(501) }, 400, 'why', 'too-long'],
    ['a reason with a NUL', { why: 'Vi vil prøve\0 den' }, 400, 'why', 'wrong-format'],
    ['no reason', { why: undefined }, 400, 'why', 'missing'],
    ['an unknown field', { from: '2027-01-01' }, 400, 'from', 'unknown-field'],
  ])('%s', async (_what, given, status, path, code) => {
    const before = (await policies()).history
    const problem = await sandbox.as('hanne-hr').refusal('publishPolicy', { ...toHelsingoer, ...given })
    expect(problem).toMatchObject({ status, fields: [{ path, code }] })
    expect((await policies()).history).toEqual(before)
  })

  test.each([
    ['a model', { policyId: 'atlantis' }, 'policyId'],
    ['a statute', { statute: 'statute-1849' }, 'statute'],
  ])('%s that does not exist', async (_what, given, path) => {
    const problem = await sandbox.as('hanne-hr').refusal('publishPolicy', { ...toHelsingoer, ...given })
    expect(problem).toMatchObject({ status: 422, code: 'setting-unknown', fields: [{ path }] })
  })
})
