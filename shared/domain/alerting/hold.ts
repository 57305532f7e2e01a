import type { Day } from '../calendar/day.ts'
import { intoWorkingHours } from '../calendar/working-time.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { minutesOf } from '../calendar/zone.ts'
import type { Preferences, QuietHours } from './preferences.ts'

interface HeldUntil {
  /** Milliseconds since 1970. */
  readonly untilMs: number
  readonly for: 'quietHours' | 'digest'
}

/**
 * Until when a warning waits for its reader. Undefined: it does not.
 *
 * The digest takes what the next one still tells in time. Quiet hours are kept whatever is due: what is late meanwhile is
 * told to others, for nothing but a warning waits. Nobody is told outside the office's own hours by what was held.
 */
export function heldUntil(
  { quietHours, morningDigestAt }: Preferences,
  nowMs: number,
  dueMs: number,
  calendar: WorkingCalendar,
): HeldUntil | undefined {
  if (morningDigestAt !== undefined) {
    const untilMs = nextDigestMs(minutesOf(morningDigestAt), nowMs, calendar)
    if (untilMs < dueMs) return { untilMs, for: 'digest' }
  }
  const endMs = quietHours === undefined ? undefined : quietEndMs(quietHours, nowMs, calendar)
  if (endMs === undefined) return undefined
  return { untilMs: intoWorkingHours(endMs, Number.POSITIVE_INFINITY, calendar), for: 'quietHours' }
}

/** On working days only: nobody reads a digest on a Sunday. */
function nextDigestMs(minutes: number, nowMs: number, calendar: WorkingCalendar): number {
  const { zone } = calendar
  const onDay = (day: Day) => zone.at(calendar.nextWorkingDayOnOrAfter(day), minutes)
  const today = zone.dayAt(nowMs)
  const first = onDay(today)
  return first > nowMs ? first : onDay(today + 1)
}

/** When the quiet hours around this moment end; undefined outside them. */
function quietEndMs({ from, until }: QuietHours, nowMs: number, { zone }: WorkingCalendar): number | undefined {
  const [fromAt, untilAt] = [minutesOf(from), minutesOf(until)]
  const today = zone.dayAt(nowMs)
  // Over midnight those that began yesterday may still last.
  for (const day of fromAt < untilAt ? [today] : [today - 1, today]) {
    const endMs = zone.at(fromAt < untilAt ? day : day + 1, untilAt)
    if (zone.at(day, fromAt) <= nowMs && nowMs < endMs) return endMs
  }
  return undefined
}
