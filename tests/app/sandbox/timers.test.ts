import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { createClock, storyStartsAt, type MovableClock } from '../../../sandbox/clock/clock.ts'
import type { Saved } from '../../../sandbox/context.ts'
import type { FunctionsHost } from '../../../sandbox/functions-host/host.ts'
import { createTimerRunner, type TimerRunner } from '../../../sandbox/functions-host/timer-runner.ts'
import { ticksBetween } from '../../../sandbox/functions-host/timer-ticks.ts'
import { createSaved } from '../../../sandbox/server/saved.ts'

const minute = { name: 'minute', schedule: '0 * * * * *' }
const morning = { name: 'morning', schedule: '0 0 6 * * 1-5' }

let folder: string
let saved: Saved
let realNow: Temporal.Instant
let clock: MovableClock
let runs: string[]
let timers: TimerRunner

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hurtigspor-clock-'))
  realNow = Temporal.Instant.from('2026-03-02T10:00:00Z')
  saved = createSaved(folder)
  clock = createClock(saved, { realNow: () => realNow })
  runs = []
  timers = createTimerRunner(hostOf([minute, morning]), clock)
})
afterEach(() => {
  saved.flush()
  rmSync(folder, { recursive: true, force: true })
})

describe('the clock', () => {
  test("starts on the story's Monday morning and runs on as real time passes", () => {
    realNow = realNow.add({ minutes: 7 })
    expect(clock.now().toString()).toBe(storyStartsAt.add({ minutes: 7 }).toString())
  })

  test('keeps its offset over a restart; time goes on while the sandbox is stopped', () => {
    clock.set(storyStartsAt.add({ hours: 48 }))
    saved.flush()
    realNow = realNow.add({ hours: 1 })
    expect(createClock({ ...createSaved(folder), touch: () => {} }, { realNow: () => realNow }).now()).toEqual(
      storyStartsAt.add({ hours: 49 }),
    )
  })

  test('tells its listeners once a move, with where it ended', async () => {
    const told: string[] = []
    clock.onChange((now) => told.push(now.toString()))
    await timers.moveTo(storyStartsAt.add({ minutes: 3 }))
    expect(told).toEqual([storyStartsAt.add({ minutes: 3 }).toString()])
  })
})

describe('when the clock is moved, every timer that fell due runs before the answer', () => {
  test('in order, the clock standing at each tick', async () => {
    await timers.moveTo(Temporal.Instant.from('2026-12-21T08:03:30Z'))
    expect(runs).toEqual([
      'minute 2026-12-21T08:01:00Z at 2026-12-21T08:01:00Z',
      'minute 2026-12-21T08:02:00Z at 2026-12-21T08:02:00Z',
      'minute 2026-12-21T08:03:00Z at 2026-12-21T08:03:00Z',
    ])
    expect(clock.now().toString()).toBe('2026-12-21T08:03:30Z')
  })

  test('a second move goes on where the first one ended: no tick twice, none left out', async () => {
    await timers.moveTo(storyStartsAt.add({ minutes: 2 }))
    await timers.moveTo(storyStartsAt.add({ minutes: 5 }))
    expect(runs.map((run) => run.slice(7, 27))).toEqual(
      [1, 2, 3, 4, 5].map((minutes) => storyStartsAt.add({ minutes }).toString()),
    )
  })

  test('whoever pauses on the way waits for nobody: the clock moves on, and the next timer begins late', async () => {
    const host = hostOf([minute])
    const paused = createTimerRunner(
      {
        ...host,
        invokeTimer: async (...args) => {
          await clock.pause(90_000)
          return host.invokeTimer(...args)
        },
      },
      clock,
    )
    await paused.moveTo(storyStartsAt.add({ minutes: 3 }))
    expect(runs.map((run) => run.slice(-20))).toEqual([
      '2026-12-21T08:02:30Z',
      '2026-12-21T08:04:00Z',
      '2026-12-21T08:05:30Z',
    ])
    expect(clock.now().toString()).toBe('2026-12-21T08:05:30Z')
  })

  test('going back runs nothing', async () => {
    await timers.moveTo(storyStartsAt.subtract({ hours: 24 }))
    expect(runs).toEqual([])
    expect(clock.now()).toEqual(storyStartsAt.subtract({ hours: 24 }))
  })

  test('a host that slept runs each timer once, at the end', async () => {
    await timers.sleepTo(storyStartsAt.add({ hours: 24 }))
    expect(runs).toEqual([
      'minute 2026-12-22T08:00:00Z at 2026-12-22T08:00:00Z',
      'morning 2026-12-22T06:00:00Z at 2026-12-22T08:00:00Z',
    ])
    await timers.moveTo(storyStartsAt.add({ hours: 24, minutes: 1 }))
    expect(runs).toHaveLength(3)
  })

  test('two moves at once wait for each other', async () => {
    const [first, second] = await Promise.all([
      timers.moveTo(storyStartsAt.add({ minutes: 2 })),
      timers.moveTo(storyStartsAt.add({ minutes: 4 })),
    ])
    expect([first, second]).toEqual([
      { runs: 2, failed: 0 },
      { runs: 2, failed: 0 },
    ])
  })

  test('real minutes that passed unseen run each timer once, not once a minute', async () => {
    realNow = realNow.add({ minutes: 30 })
    expect(await timers.catchUp()).toEqual({ runs: 1, failed: 0 })
    expect(runs[0]).toContain('minute 2026-12-21T08:30:00Z')
  })
})

describe('a long move', () => {
  const year = { hours: 365 * 24 }

  test('is thinned evenly and ends with the last tick', () => {
    const ticks = ticksBetween([minute], storyStartsAt, storyStartsAt.add(year), 1000)
    const gaps = ticks.slice(1).map(({ at }, index) => at.since(ticks[index]?.at ?? at).total('minutes'))
    expect(ticks.length).toBeLessThanOrEqual(1000)
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
    expect(ticks.at(-1)?.at).toEqual(storyStartsAt.add(year))
  })

  test('leaves out no run of a timer that is rarely due: 261 working mornings in that year', () => {
    const ticks = ticksBetween([minute, morning], storyStartsAt, storyStartsAt.add(year), 1000)
    expect(ticks.filter(({ names }) => names.includes('morning'))).toHaveLength(261)
  })
})

test('a schedule of five fields is refused: Azure would read it as something else', () => {
  const five = { name: 'five', schedule: '* * * * *' }
  expect(() => ticksBetween([five], storyStartsAt, storyStartsAt.add({ hours: 1 }))).toThrow('six fields')
})

function hostOf(list: readonly { name: string; schedule: string }[]): FunctionsHost {
  return {
    collect: async () => {},
    fetch: async () => new Response(null, { status: 404 }),
    timers: () => list,
    invokeTimer: async (name, { scheduledAt }) => {
      runs.push(`${name} ${scheduledAt.toString()} at ${clock.now().toString()}`)
      return true
    },
  }
}
