import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { aCalendarEvent, graphStage, silent, withPerson, type Stage } from './support/graph-stage.ts'
import { retryAfterMs, retryDelayMs } from '../../../functions/graph/client/retry-delay.ts'

let stage: Stage

beforeEach(async () => {
  stage = await graphStage()
  withPerson(stage.graph, 'karen')
  withPerson(stage.graph, 'lone')
})
afterEach(() => stage.graph.close())

const move = (): Promise<unknown> =>
  stage.calendars.moveEvent('karen', 'an-event', '2026-12-23T12:00:00Z', '2026-12-23T13:00:00Z')

describe('when Graph asks us to wait', () => {
  test('no call is made inside Retry-After', async () => {
    stage.graph.faults.push({ matches: /PATCH/, times: 2, status: 429, retryAfter: '7' })
    await move()
    const [first, second, third] = stage.graph.calls.map(({ atMs }) => atMs)
    expect([Number(second) - Number(first), Number(third) - Number(second)]).toEqual([7000, 7000])
  })

  test('Retry-After as a date is obeyed too', async () => {
    stage.graph.faults.push({ matches: /PATCH/, times: 1, status: 503, retryAfter: 'Mon, 21 Dec 2026 08:00:05 GMT' })
    await move()
    expect(stage.waitsMs).toEqual([5000])
  })

  test('a date is read by the clock that wrote it: ours may be minutes ahead', async () => {
    const written = { Date: 'Mon, 21 Dec 2026 07:55:00 GMT' }
    const retryAfter = 'Mon, 21 Dec 2026 07:55:05 GMT'
    stage.graph.faults.push({ matches: /PATCH/, times: 1, status: 503, retryAfter, headers: written })
    await move()
    expect(stage.waitsMs).toEqual([5000])
  })

  test.each(['0', 'Mon, 21 Dec 2026 07:00:00 GMT'])('Retry-After %s is no leave to hurry', async (retryAfter) => {
    stage.graph.faults.push({ matches: /PATCH/, times: 99, status: 503, retryAfter })
    await move()
    expect(stage.waitsMs).toEqual([375, 750, 1500])
  })

  test('a wait beyond our patience is handed to the queue with its length', async () => {
    stage.graph.faults.push({ matches: /PATCH/, times: 9, status: 429, retryAfter: '120' })
    expect(await move()).toEqual({ kind: 'unavailable', code: 'graph-throttled', retryAfterMs: 120_000 })
    expect(stage.graph.calls).toHaveLength(1)
    expect(stage.waitsMs).toEqual([])
  })

  test('attempts end: four calls, growing pauses, then unavailable', async () => {
    stage.graph.faults.push({ matches: /PATCH/, times: 99, status: 503 })
    expect(await move()).toEqual({ kind: 'unavailable', code: 'graph-unavailable' })
    expect(stage.graph.calls).toHaveLength(4)
    expect(stage.waitsMs).toEqual([375, 750, 1500])
  })

  test('what is refused is not asked again', async () => {
    stage.graph.faults.push({ matches: /PATCH/, times: 99, status: 403, code: 'ErrorAccessDenied' })
    expect(await move()).toEqual({ kind: 'refused', code: 'access-denied' })
    expect(stage.graph.calls).toHaveLength(1)
  })
})

const asked = (header: string) => retryAfterMs(new Headers({ 'Retry-After': header }), 0)

describe('the pause between attempts', () => {
  const limits = { maxAttempts: 4, patienceMs: 10_000 }

  test('never ends before Retry-After and never exceeds our patience', () => {
    for (const status of [429, 500, 503, 504]) {
      for (const random of [0, 0.5, 0.999]) {
        expect(retryDelayMs({ status, retryAfterMs: 4000 }, 1, limits, () => random)).toBe(4000)
        expect(retryDelayMs({ status }, 3, limits, () => random)).toBeLessThanOrEqual(limits.patienceMs)
        expect(retryDelayMs({ status }, 3, limits, () => random)).toBeGreaterThan(0)
      }
    }
  })

  test('a header that says nothing is no wait at all', () => {
    expect(asked('soon')).toBeUndefined()
    expect(asked('')).toBeUndefined()
    expect(asked('0')).toBe(0)
  })
})

test('at most four calls are under way at once', async () => {
  let inFlight = 0
  let most = 0
  const counting: typeof globalThis.fetch = async (...call) => {
    most = Math.max(most, ++inFlight)
    const response = await fetch(...call)
    inFlight--
    return response
  }
  const other = await graphStage({ fetch: counting })
  const ids = Array.from({ length: 12 }, (_, index) => withPerson(other.graph, `person-${index}`))
  await Promise.all(ids.map((id) => other.directory.person(id)))
  await other.graph.close()
  expect(other.graph.calls).toHaveLength(12)
  expect(most).toBe(4)
})

test('a call that gets no answer ends at the time limit and says so', async () => {
  const other = await graphStage({ fetch: silent, timeoutMs: 5 })
  await other.graph.close()
  expect(await other.calendars.cancelEvent('karen', 'an-event')).toEqual({ kind: 'unavailable', code: 'graph-timeout' })
})

test('without a token there is nothing to send, and nothing is sent', async () => {
  const other = await graphStage({ tokenFor: () => Promise.reject(new Error('AADSTS7000215')) })
  expect(await other.calendars.cancelEvent('karen', 'an-event')).toEqual({
    kind: 'unavailable',
    code: 'token-unavailable',
  })
  await other.graph.close()
  expect(other.graph.calls).toHaveLength(0)
})

test('the token goes with every call, together with immutable ids, UTC and an id of its own', async () => {
  await stage.calendars.createEvent(aCalendarEvent(), 'first')
  await stage.calendars.cancelEvent('karen', 'an-event')
  for (const { headers } of stage.graph.calls) {
    expect(headers).toMatchObject({
      authorization: 'Bearer a-token',
      prefer: 'IdType="ImmutableId", outlook.timezone="UTC"',
    })
  }
  expect(new Set(stage.graph.calls.map(({ headers }) => headers['client-request-id'])).size).toBe(
    stage.graph.calls.length,
  )
})
