import { Temporal } from 'temporal-polyfill'
import type { MovableClock } from '../clock/clock.ts'
import type { FunctionsHost } from './host.ts'
import { ticksBetween } from './timer-ticks.ts'

export interface TimerRunner {
  /** Catches up, then moves the clock; timers that fall due on the way run, in order, the clock standing at each tick. */
  moveTo(instant: Temporal.Instant): Promise<TimerRuns>
  /** The same for a host that slept on the way: each timer that fell due runs once, at the end, as Azure does after a pause. */
  sleepTo(instant: Temporal.Instant): Promise<TimerRuns>
  /** What real time brought: each timer that fell due since the last look runs once, as Azure does after a pause. */
  catchUp(): Promise<TimerRuns>
  /** Does this while no timer runs; afterwards timers go on from where the clock then stands. */
  whilePaused<T>(work: () => Promise<T>): Promise<T>
  /** Looks every few seconds from now on; the answer stops that and waits for a run that is under way. */
  start(): () => Promise<void>
}

export interface TimerRuns {
  runs: number
  failed: number
}

const lookEveryMs = 1_000

/** Timers by the sandbox's clock. Moves and looks never overlap: each waits for the one before it. */
export function createTimerRunner(host: FunctionsHost, clock: MovableClock): TimerRunner {
  let handledUntil = clock.now()
  let lastTurn: Promise<unknown> = Promise.resolve()

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(work, work)
    lastTurn = turn
    return turn
  }

  const invoke = async (names: readonly string[], scheduledAt: Temporal.Instant, isPastDue: boolean) => {
    const result = { runs: 0, failed: 0 }
    for (const name of names) {
      result.runs += 1
      if (!(await host.invokeTimer(name, { scheduledAt, isPastDue }))) result.failed += 1
    }
    return result
  }

  const catchUp = async (): Promise<TimerRuns> => {
    const now = clock.now()
    const total = { runs: 0, failed: 0 }
    // The last tick of each timer is all that runs; a second one tells that it is past due. A week asleep costs no more.
    const ticks = ticksBetween(host.timers(), handledUntil, now, 2)
    handledUntil = now
    const lastTickOf = new Map(ticks.flatMap((tick) => tick.names.map((name) => [name, tick.at] as const)))
    for (const [name, at] of lastTickOf) add(total, await invoke([name], at, ticks.length > lastTickOf.size))
    return total
  }

  const moveTo = async (instant: Temporal.Instant): Promise<TimerRuns> => {
    const total = await catchUp()
    const ticks = ticksBetween(host.timers(), handledUntil, instant)
    try {
      for (const tick of ticks) {
        // A timer that paused may have come past the next one's time, which then begins late.
        clock.hold(later(tick.at, clock.now()))
        add(total, await invoke(tick.names, tick.at, false))
      }
    } finally {
      // Going back runs nothing, and what lies between then falls due again as time passes it again.
      clock.set(ticks.length === 0 ? instant : later(instant, clock.now()))
      handledUntil = instant
    }
    return total
  }

  const sleepTo = async (instant: Temporal.Instant): Promise<TimerRuns> => {
    const total = await catchUp()
    clock.set(instant)
    add(total, await catchUp())
    return total
  }

  return {
    sleepTo: (instant) => inTurn(() => sleepTo(instant)),
    moveTo: (instant) => inTurn(() => moveTo(instant)),
    catchUp: () => inTurn(catchUp),
    whilePaused: (work) =>
      inTurn(async () => {
        const result = await work()
        handledUntil = clock.now()
        return result
      }),
    start: () => {
      let looking: Promise<unknown> = Promise.resolve()
      const timer = setInterval(() => {
        looking = inTurn(catchUp)
      }, lookEveryMs)
      return async () => {
        clearInterval(timer)
        await looking
      }
    },
  }
}

function add(total: TimerRuns, more: TimerRuns): void {
  total.runs += more.runs
  total.failed += more.failed
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one
}
