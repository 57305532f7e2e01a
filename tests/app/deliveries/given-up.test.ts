import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loggedSandbox, type LoggedSandbox } from '../operations/support.ts'
import { cardsOf } from '../support/sandbox-answers.ts'
import { app, aRequestForKaren, deliveries, toldOf } from './support.ts'

let sandbox: LoggedSandbox
beforeAll(async () => {
  sandbox = await loggedSandbox()
})
afterAll(() => sandbox.stop())

const karen = 'karen-konsulent'
const noMail = () =>
  sandbox.post('/sandbox/faults', { match: 'POST /graph/v1.0/users/*/sendMail', status: 403, times: 1000 })
const repaired = () => fetch(`${sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
const retry = (id: string, person = 'hanne-hr', idempotencyKey: string = randomUUID()) =>
  sandbox.as(person).call('retryDelivery', undefined, { params: { id }, idempotencyKey })
const refusedRetry = (id: string, person = 'hanne-hr') =>
  sandbox.as(person).refusal('retryDelivery', undefined, { params: { id } })

async function aLostAlert() {
  await app(sandbox, karen, 'removed')
  await noMail()
  const reference = await aRequestForKaren(sandbox)
  const found = (await deliveries(sandbox)).alerts.find((alert) => alert.reference === reference)
  if (found === undefined) throw new Error('Everything was delivered')
  return { reference, found }
}

describe('an alert that no channel delivers is lost to nobody', () => {
  test('the coordinator is told, and an administrator reads each channel with its answer', async () => {
    const { reference, found } = await aLostAlert()
    const told = await cardsOf(sandbox, 'kirsten-koordinator')
    expect(told.filter(({ text }) => text.includes(reference) && text.includes('kom måske ikke frem'))).toHaveLength(1)
    expect(found).toMatchObject({ state: 'undelivered', what: { da: 'Ny henvendelse' } })
    expect(found.deliveries.map(({ channel, state, code }) => [channel, state, code])).toEqual([
      ['bot', 'failed', 'app-removed'],
      ['activity', 'failed', 'feed-refused'],
      ['mail', 'failed', 'access-denied'],
    ])
    for (const { why } of found.deliveries) expect(why?.da).not.toBe(why?.en)
  })

  test('the probe counts it, and says that somebody should look', async () => {
    const { status, concerns, alerts } = await sandbox.as('hanne-hr').call('health', undefined)
    expect(status).toBe('degraded')
    expect(concerns).toContain('alerts-undelivered')
    expect(alerts).toMatchObject({ unreachable: 1 })
    expect(alerts?.undelivered).toBeGreaterThan(0)
  })

  test('tried again in vain it stays where it was, and the reader is told why', async () => {
    const [first] = (await deliveries(sandbox)).alerts
    expect(await retry(first?.id ?? '')).toMatchObject({
      result: 'failed',
      why: { da: expect.stringMatching(/adgang/) },
    })
    expect((await deliveries(sandbox)).alerts.map(({ id }) => id)).toContain(first?.id)
  })

  test('with mail back it is delivered once, however often the button is pressed', async () => {
    const { reference, found } = await aLostAlert()
    await repaired()
    const key = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => retry(found.id, 'hanne-hr', key)))
    expect(answers.map(({ result }) => result)).toContain('done')
    expect(await toldOf(sandbox, karen, reference)).toEqual({ cards: 0, items: 0, mails: 1 })
    expect(await retry(found.id, 'hanne-hr', key)).toEqual({ result: 'done' })
    expect((await deliveries(sandbox)).alerts.map(({ id }) => id)).not.toContain(found.id)
    expect(await refusedRetry(found.id)).toMatchObject({ status: 404, code: 'effect-unknown' })
  })

  test('a mail whose answer is lost is not sent again, also when an administrator asks', async () => {
    await app(sandbox, karen, 'removed')
    await sandbox.post('/sandbox/faults', { match: 'POST /graph/v1.0/users/*/sendMail', drop: true })
    const reference = await aRequestForKaren(sandbox)
    const found = (await deliveries(sandbox)).alerts.find((alert) => alert.reference === reference)
    expect(found).toMatchObject({ state: 'unconfirmed' })
    expect((await retry(found?.id ?? '')).result).toBe('failed')
    await sandbox.post('/sandbox/clock', { advance: 'PT10M', asleep: true })
    expect((await toldOf(sandbox, karen, reference)).mails).toBe(1)
  })

  test('P-19: the log holds no name', async () => {
    const said = (await sandbox.lines()).join('\n')
    expect(said).toContain('delivery-failed')
    expect(said).not.toMatch(/Karen|Mads|Lone|Søndervang|@havnsby/)
  })
})

describe('P-8: nobody else reads or retries', () => {
  test.each(['lone-leder', karen, 'kirsten-koordinator', 'henrik-hr'])('%s', async (person) => {
    expect(await sandbox.as(person).refusal('listDeliveries', undefined)).toMatchObject({ code: 'access-denied' })
    expect(await refusedRetry(randomUUID(), person)).toMatchObject({ code: 'access-denied' })
  })

  test('an alert without its reader: who is told of a request is no administrator s to see', async () => {
    expect(JSON.stringify((await deliveries(sandbox)).alerts)).not.toMatch(/Karen|Krogh|Lone|personId/)
  })

  test.each([
    ['SQL', "' or 1=1 --"],
    ['no UUID', '00000000-0000-0000-0000-00000000000g'],
    ['without end', 'a'.repeat(4_000)],
  ])('a forged id is refused by name: %s', async (_what, id) => {
    expect(await refusedRetry(id)).toMatchObject({ status: 404, code: 'effect-unknown' })
  })
})
