import { msPerMinute } from './day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A moment of the office's hours for one that may lie outside them. All moments are milliseconds since 1970. */

/**
 * The moment itself while the office is open, else when it next opens; where that is not before `beforeMs`, an hour before
 * it last closed, so that there is still time to act.
 */
export function intoWorkingHours(ms: number, beforeMs: number, calendar: WorkingCalendar): number {
  const { zone, opensAt, closesAt } = calendar
  const day = zone.dayAt(ms)
  const opensMs = zone.at(day, opensAt)
  const isWorkingDay = calendar.isWorkingDay(day)
  if (isWorkingDay && ms >= opensMs && ms < zone.at(day, closesAt)) return ms

  const nextMs = isWorkingDay && ms < opensMs ? opensMs : zone.at(calendar.nextWorkingDayOnOrAfter(day + 1), opensAt)
  if (nextMs < beforeMs) return nextMs
  const isOver = isWorkingDay && ms >= opensMs
  return zone.at(isOver ? day : calendar.lastWorkingDayOnOrBefore(day - 1), Math.max(opensAt, closesAt - 60))
}

/** When the office has been open for so many minutes after a moment; the moment itself for none. */
export function afterWorkingMinutes(ms: number, minutes: number, calendar: WorkingCalendar): number {
  const { zone, opensAt, closesAt } = calendar
  let leftMs = minutes * msPerMinute
  if (leftMs <= 0) return ms
  let day = calendar.nextWorkingDayOnOrAfter(zone.dayAt(ms))
  for (;;) {
    const fromMs = Math.max(ms, zone.at(day, opensAt))
    const openMs = Math.max(0, zone.at(day, closesAt) - fromMs)
    if (leftMs <= openMs) return fromMs + leftMs
    leftMs -= openMs
    day = calendar.nextWorkingDayOnOrAfter(day + 1)
  }
}
