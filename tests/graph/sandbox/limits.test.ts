import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { graphControlRoutes } from '../../../sandbox/graph/control-routes.ts'
import { createMailboxUse } from '../../../sandbox/graph/limits/mailbox-limits.ts'
import { createPatience } from '../../../sandbox/graph/limits/patience.ts'
import { createServiceUse } from '../../../sandbox/graph/limits/service-limits.ts'
import { aGraph, at, person } from './support.ts'

const graph = aGraph()
const controls = graphControlRoutes(graph.context)
beforeEach(() => graph.restore())
afterAll(() => graph.stop())

const karen = person('karen-konsulent')
const read = (owner = karen, id = 'a-call') =>
  graph.call('GET', `/users/${owner.oid}/events?$top=1`, { headers: { 'client-request-id': id } })
const after = (seconds: number) => ({ realMs: seconds * 1000, clockMs: seconds * 1000 })
const stats = async (): Promise<unknown> => (await controls.request('/sandbox/graph/stats')).json()

describe('Outlook s limits for an app and a mailbox', () => {
  test('four calls at the same time are answered, the fifth gets 429 with Retry-After', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => read()))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(1)
    expect(at(refused[0]?.body, 'error/code')).toBe('ApplicationThrottled')
    expect(refused[0]?.headers.get('Retry-After')).toBe('1')
    expect((await read()).status).toBe(200)
  })

  test('another mailbox has its own four', async () => {
    const answers = await Promise.all([read(), read(), read(), read(), read(person('jonas-konsulent'))])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  })

  test('10,000 calls in ten minutes; refused ones count too, and the wait is until the oldest is forgotten', () => {
    const use = createMailboxUse()
    const call = (nowMs: number) => {
      const wait = use.enter(nowMs)
      use.leave()
      return wait
    }
    for (let count = 0; count < 10_000; count++) expect(call(count < 5_000 ? 0 : 60_000)).toBeUndefined()
    expect(call(90_000)).toBe(510)
    expect(call(600_000)).toBeUndefined()
  })
})

describe('limits of an app in a tenant', () => {
  test('five items a second into activity feeds, whoever they are for; the sixth gets 429 with Retry-After', async () => {
    const people = ['karen-konsulent', 'jonas-konsulent', 'lone-leder'].map(person)
    const answers = await Promise.all(
      [...people, ...people].map(({ oid }) =>
        graph.call('POST', `/users/${oid}/teamwork/sendActivityNotification`, { body: {} }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 429])
    expect(answers[5]?.headers.get('Retry-After')).toBe('1')
    expect(at(answers[5]?.body, 'error/code')).toBe('TooManyRequests')
  })

  test.each([
    ['activityNotifications', 5, 1],
    ['installedApps', 30, 1],
    ['subscriptionWrites', 1000, 20],
  ] as const)('%s: %i in a time, and after it again, by whichever clock', (service, calls, seconds) => {
    const use = createServiceUse(service)
    for (let count = 0; count < calls; count++) expect(use.enter(after(0))).toBeUndefined()
    expect(use.enter(after(0))).toBe(seconds)
    expect(use.enter({ realMs: 0, clockMs: seconds * 1000 })).toBeUndefined()
    for (let count = 0; count < calls; count++) use.enter({ realMs: 0, clockMs: seconds * 1000 })
    expect(use.enter({ realMs: seconds * 1000, clockMs: seconds * 1000 })).toBeUndefined()
  })
})

describe('what Graph has seen of its clients', () => {
  test('is told: calls, answers, and the most at a time', async () => {
    await Promise.all([read(), read(), read()])
    expect(await stats()).toEqual({
      calls: 3,
      underWay: 0,
      statuses: { 200: 3 },
      throttled: 0,
      insideRetryAfter: [],
      mostInFlight: { 'karen-konsulent': 3 },
    })
    expect((await controls.request('/sandbox/graph/stats', { method: 'DELETE' })).status).toBe(204)
    expect(await stats()).toMatchObject({ calls: 0, mostInFlight: {} })
  })

  test('a call that comes before the time of Retry-After is told, with the call that was told to wait', () => {
    const patience = createPatience()
    patience.asked('first', 10, after(100))
    patience.asked('second', 2, after(107))
    expect(
      [99, 100, 107, 108.9, 109, 109.9, 110, 111].map((seconds) =>
        patience.askersAt(after(seconds)).map(({ call }) => call),
      ),
    ).toEqual([[], ['first'], ['first', 'second'], ['first', 'second'], ['first'], ['first'], [], []])
  })

  test('a clock that was moved past it ends the wait', () => {
    const patience = createPatience()
    patience.asked('first', 10, { realMs: 0, clockMs: 0 })
    expect(patience.askersAt({ realMs: 1_000, clockMs: 3_600_000 })).toEqual([])
  })

  test('a planned 429 asks to wait, and a call inside shows in the reading', async () => {
    graph.faults.add({ match: 'graph GET */events', status: 429, retryAfter: 30, times: 1 })
    expect((await read(karen, 'first')).status).toBe(429)
    await read(person('jonas-konsulent'), 'second')
    expect(await stats()).toMatchObject({ insideRetryAfter: [] })
    await read(karen, 'third')
    expect(await stats()).toMatchObject({
      insideRetryAfter: [{ call: 'third', askedBy: [{ call: 'first', seconds: 30 }] }],
    })
  })
})
