import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { graphStage, silent, withPerson, type Stage } from './support/graph-stage.ts'

let stage: Stage

beforeEach(async () => {
  stage = await graphStage({ maxAttempts: 1 })
  withPerson(stage.graph, 'karen')
})
afterEach(() => stage.graph.close())

const cancel = (on: Stage = stage) => on.calendars.cancelEvent('karen', 'an-event')
const down = (on: Stage = stage) => on.graph.faults.push({ matches: /./, times: 1000, status: 503 })
const repair = () => stage.graph.faults.splice(0)
const refused = { kind: 'unavailable', code: 'graph-circuit-open', retryAfterMs: expect.any(Number) }

async function opened(): Promise<void> {
  down()
  for (let call = 0; call < 5; call++) await cancel()
}

describe('while Graph is down', () => {
  test('five failures in a row stop the asking, and two callers with all their attempts reach that within ten seconds', async () => {
    const other = await graphStage()
    const startedMs = other.nowMs()
    down(other)
    await cancel(other)
    await cancel(other)
    expect(other.graph.calls).toHaveLength(5)
    expect(other.nowMs() - startedMs).toBeLessThan(10_000)
    expect(other.graphState()).toEqual({ circuit: 'open', since: expect.any(String), failures: 5 })
    await other.graph.close()
  })

  test('everybody else is answered at once, and Graph is left alone', async () => {
    await opened()
    const waits = stage.waitsMs.length
    expect(await cancel()).toEqual(refused)
    expect(await stage.calendars.busyTimes(['karen'], '2026-12-22T00:00:00Z', '2026-12-23T00:00:00Z')).toEqual(refused)
    expect(stage.graph.calls).toHaveLength(5)
    expect(stage.waitsMs).toHaveLength(waits)
  })

  test('after the pause one call is the probe: when it fails, the next pause is twice as long', async () => {
    await opened()
    const pausesMs: number[] = []
    for (let probes = 1; probes <= 7; probes++) {
      const answer = await cancel()
      const pauseMs = answer.kind === 'unavailable' ? (answer.retryAfterMs ?? 0) : 0
      pausesMs.push(pauseMs)
      stage.advance(pauseMs - 1)
      expect(await cancel()).toEqual(refused)
      stage.advance(1)
      expect(stage.graphState().circuit).toBe('half-open')
      await cancel()
      expect(stage.graph.calls).toHaveLength(5 + probes)
    }
    expect(pausesMs).toEqual([750, 1500, 3000, 6000, 12_000, 22_500, 22_500])
  })

  test('side by side exactly one is let through as the probe', async () => {
    await opened()
    stage.advance(1000)
    const answers = await Promise.all(Array.from({ length: 10 }, () => cancel()))
    expect(stage.graph.calls).toHaveLength(6)
    expect(
      answers.filter((answer) => answer.kind === 'unavailable' && answer.code === 'graph-circuit-open'),
    ).toHaveLength(9)
  })

  test('a probe that is answered closes it, and all may go', async () => {
    await opened()
    repair()
    stage.advance(1000)
    expect((await cancel()).kind).toBe('done')
    expect(stage.graphState()).toMatchObject({ circuit: 'closed', failures: 0 })
    expect((await cancel()).kind).toBe('done')
  })

  test('a refusal is an answer too: Graph is there', async () => {
    await opened()
    repair()
    stage.graph.faults.push({ matches: /./, times: 1, status: 403, code: 'ErrorAccessDenied' })
    stage.advance(1000)
    expect(await cancel()).toEqual({ kind: 'refused', code: 'access-denied' })
    expect(stage.graphState().circuit).toBe('closed')
  })

  test('a clock that was set back holds nobody for ever: the machine counts too', async () => {
    await opened()
    stage.advance(-86_400_000)
    stage.passOnMachine(1000)
    repair()
    expect((await cancel()).kind).toBe('done')
  })
})

test('single faults among answers never open it', async () => {
  for (let round = 0; round < 10; round++) {
    stage.graph.faults.push({ matches: /./, times: 4, status: 503 })
    for (let call = 0; call < 4; call++) await cancel()
    expect((await cancel()).kind).toBe('done')
  }
  expect(stage.graphState().circuit).toBe('closed')
})

test('a mailbox that is throttled is not a Graph that is down', async () => {
  stage.graph.faults.push({ matches: /./, times: 20, status: 429 })
  for (let call = 0; call < 5; call++) await cancel()
  expect(stage.graphState().circuit).toBe('closed')
})

describe('silence', () => {
  test('one call without an answer, and nothing heard since it was sent, is enough', async () => {
    const other = await graphStage({ fetch: silent, timeoutMs: 5 })
    await cancel(other)
    expect(await cancel(other)).toEqual(refused)
    await other.graph.close()
  })

  test('others answered meanwhile: it was that call alone', async () => {
    const other = await graphStage({
      timeoutMs: 200,
      maxAttempts: 1,
      fetch: (url, init) => (String(url).includes('silent') ? silent(url, init) : fetch(url, init)),
    })
    withPerson(other.graph, 'karen')
    const lost = other.calendars.cancelEvent('silent', 'an-event')
    await cancel(other)
    expect(await lost).toEqual({ kind: 'unavailable', code: 'graph-timeout' })
    expect(other.graphState()).toMatchObject({ circuit: 'closed', failures: 1 })
    await other.graph.close()
  })
})
