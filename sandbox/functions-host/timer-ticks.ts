import { CronExpressionParser, type CronExpression } from 'cron-parser'
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
  const schedule = known.get(timer.schedule) ?? read(timer.schedule)
  let fromMs = afterMs
  while (fromMs < untilMs) {
    const nextMs = nextAfter(schedule, fromMs)
    if (nextMs > untilMs) return
    const endMs = Math.min(untilMs, afterMs + Math.ceil((nextMs - afterMs) / windowMs) * windowMs)
    schedule.cron.reset(new Date(endMs + 1))
    const lastMs = schedule.cron.prev().getTime()
    yield lastMs
    fromMs = endMs
  }
}

interface Schedule {
  readonly cron: CronExpression
  /** Where it was looked for last, and what comes next from there. */
  afterMs: number
  nextMs: number
}

const known = new Map<string, Schedule>()

function read(text: string): Schedule {
  const schedule = { cron: CronExpressionParser.parse(text, { tz: 'UTC' }), afterMs: 0, nextMs: 0 }
  known.set(text, schedule)
  return schedule
}

/** A runner looks every second, and most of the time the same moment is still to come. */
function nextAfter(schedule: Schedule, fromMs: number): number {
  if (fromMs >= schedule.afterMs && fromMs < schedule.nextMs) return schedule.nextMs
  schedule.cron.reset(new Date(fromMs))
  schedule.afterMs = fromMs
  schedule.nextMs = schedule.cron.next().getTime()
  return schedule.nextMs
}
