import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { aStart, bestSlot } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { ownEvents } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const list = async () => (await sandbox.as('hanne-hr').call('listDeadEffects', undefined)).effects
const retry = (id: string, person = 'hanne-hr', idempotencyKey: string = randomUUID()) =>
  sandbox.as(person).call('retryDeadEffect', undefined, { params: { id }, idempotencyKey })
const refusedRetry = (id: string, person = 'hanne-hr') =>
  sandbox.as(person).refusal('retryDeadEffect', undefined, { params: { id } })

const calendarDown = () =>
  sandbox.post('/sandbox/faults', { match: 'POST /graph/v1.0/users/*/events', status: 503, times: 1000 })
const calendarBack = () => fetch(`${sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })

/** A meeting that the calendar refused to the last attempt, and the effect that was given up for it. */
async function aMeetingGivenUp() {
  await calendarDown()
  const start = aStart(sandbox, { slot: await bestSlot(sandbox) })
  const { request } = await sandbox.as('lone-leder').call('startRequest', start)
  const client = new Client({ connectionString: sandbox.databaseUrl })
  await client.connect()
  await client.query(
    `update pgboss.job set retry_count = retry_limit - 1 where data->>'kind' = 'createEvent' and state < 'active'`,
  )
  await client.end()
  await sandbox.post('/sandbox/clock', { advance: 'PT10M', asleep: true })
  const found = (await list()).find(({ reference }) => reference === request.reference)
  if (found === undefined) throw new Error('Nothing was given up')
  return { request, found }
}

describe('what was given up outside is seen and can be tried again', () => {
  test('an administrator reads what it was, which request, why, when and how often it was tried', async () => {
    const { request, found } = await aMeetingGivenUp()
    expect(found).toMatchObject({
      reference: request.reference,
      what: { da: 'Sætte mødet i kalenderen' },
      code: 'graph-unavailable',
      attempts: 601,
    })
    expect(found.why.da).not.toBe(found.why.en)
    expect(Date.parse(found.givenUpAt)).toBeGreaterThan(Date.parse(found.queuedAt ?? found.givenUpAt))
    expect(JSON.stringify(found)).not.toMatch(/Mads|Lone|Karen|@/)
  })

  test('while the calendar is still away it waits in the queue again, and the reader is told why', async () => {
    const [first] = await list()
    const answer = await retry(first?.id ?? '')
    expect(answer).toMatchObject({ result: 'waiting', why: { da: 'Microsoft 365 svarede ikke.' } })
    expect(await list()).toEqual([])
    await calendarBack()
    await sandbox.post('/sandbox/clock', { advance: 'PT5M' })
    expect(await ownEvents(sandbox, 'karen-konsulent')).toHaveLength(1)
  })

  test('with the calendar back it is done at once, and once, however often the button is pressed', async () => {
    const { found } = await aMeetingGivenUp()
    await calendarBack()
    const before = await allEvents()
    const key = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => retry(found.id, 'hanne-hr', key)))
    await sandbox.post('/sandbox/clock', { advance: 'PT1M' })
    expect(answers.map(({ result }) => result)).toContain('done')
    expect((await allEvents()) - before).toBe(1)
    expect(await retry(found.id, 'hanne-hr', key)).toEqual({ result: 'done' })
    expect(await refusedRetry(found.id)).toMatchObject({ status: 404, code: 'effect-unknown' })
  })
})

test('what nobody wants any more is tried again without harm: a meeting cancelled meanwhile gets no event', async () => {
  const { request, found } = await aMeetingGivenUp()
  await calendarBack()
  const before = await allEvents()
  const params = { ref: request.reference, id: request.bookings[0]?.id ?? '' }
  await sandbox.as('lone-leder').call('cancelBooking', undefined, { params })
  expect(await retry(found.id)).toEqual({ result: 'done' })
  await sandbox.post('/sandbox/clock', { advance: 'PT1M' })
  expect(await allEvents()).toBe(before)
})

describe('P-8: nobody else reads or retries', () => {
  test.each(['lone-leder', 'karen-konsulent', 'kirsten-koordinator', 'henrik-hr'])('%s', async (person) => {
    expect(await sandbox.as(person).refusal('listDeadEffects', undefined)).toMatchObject({ code: 'access-denied' })
    expect(await refusedRetry(randomUUID(), person)).toMatchObject({ code: 'access-denied' })
  })

  test.each([
    ['a number', '1'],
    ['SQL', "' or 1=1 --"],
    ['almost a UUID', '00000000-0000-0000-0000-00000000000g'],
    ['without end', 'a'.repeat(4_000)],
  ])('a forged id is refused by name: %s', async (_what, id) => {
    expect(await refusedRetry(id)).toMatchObject({ status: 404, code: 'effect-unknown' })
  })
})

async function allEvents(): Promise<number> {
  const people = ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent']
  return (await Promise.all(people.map((person) => ownEvents(sandbox, person)))).flat().length
}
