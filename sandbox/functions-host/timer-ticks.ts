import { CronExpressionParser } from 'cron-parser'
import { Temporal } from 'temporal-polyfill'
import type { TimerFunction } from './host.ts'

/** One moment at which timers are due, and which. */
export interface TimerTick {
  at: Temporal.Instant
  names: readonly string[]
}

/** Two days of minutes: at some 3 ms each, even a move by a year is answered in about ten seconds. */
const maxTicksPerMove = 2_880

/**
 * The ticks after `after` up to and including `until`, in order; timers of one tick in the order of registration.
 * Schedules are read in UTC, as Azure does.
 *
 * A long stretch is cut into `maxTicks` windows of equal length, and a timer that is due several times in one of them
 * runs once, at the last. So a timer that is rarely due misses nothing, and a minute timer is thinned evenly.
 *
 * @throws Error for a schedule that is not NCRONTAB with six fields.
 */
export function ticksBetween(
  timers: readonly TimerFunction[],
  after: Temporal.Instant,
  until: Temporal.Instant,
  maxTicks = maxTicksPerMove,
): readonly TimerTick[] {
  const due = new Map<number, string[]>()
  for (const timer of timers) {
    for (const atMs of occurrences(timer, after.epochMilliseconds, until.epochMilliseconds, maxTicks)) {
      due.set(atMs, [...(due.get(atMs) ?? []), timer.name])
    }
  }
  return [...due]
    .toSorted(([a], [b]) => a - b)
    .map(([atMs, names]) => ({ at: Temporal.Instant.fromEpochMilliseconds(atMs), names }))
}

const minuteMs = 60_000

function* occurrences(timer: TimerFunction, afterMs: number, untilMs: number, maxTicks: number): Generator<number> {
  if (timer.schedule.trim().split(/\s+/).length !== 6) {
    throw new Error(`The schedule of ${timer.name} needs six fields, seconds first: "${timer.schedule}"`)
  }
  const windowMs = Math.max(minuteMs, Math.ceil((untilMs - afterMs) / maxTicks))
  const schedule = CronExpressionParser.parse(timer.schedule, { tz: 'UTC' })
  let fromMs = afterMs
  while (fromMs < untilMs) {
    schedule.reset(new Date(fromMs))
    const nextMs = schedule.next().getTime()
    if (nextMs > untilMs) return
    const endMs = Math.min(untilMs, afterMs + Math.ceil((nextMs - afterMs) / windowMs) * windowMs)
    schedule.reset(new Date(endMs + 1))
    const lastMs = schedule.prev().getTime()
    yield lastMs
    fromMs = endMs
  }
}
