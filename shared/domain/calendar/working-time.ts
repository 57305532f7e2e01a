import { type Day, msPerMinute } from './day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Time as the office has it: only while it is open. All moments are milliseconds since 1970. */

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

  const isBefore = isWorkingDay && ms < opensMs
  const nextMs = isBefore ? opensMs : zone.at(calendar.nextWorkingDayOnOrAfter(day + 1), opensAt)
  if (nextMs < beforeMs) return nextMs
  const last = isWorkingDay && !isBefore ? day : calendar.lastWorkingDayOnOrBefore(day - 1)
  return zone.at(last, Math.max(opensAt, closesAt - 60))
}

/** When the office has been open for so long after a moment, which is closing time where that ends a day. */
export function afterWorkingMs(ms: number, workingMs: number, calendar: WorkingCalendar): number {
  if (workingMs <= 0) return ms
  const { zone, opensAt, closesAt } = calendar
  const wholeDayMs = (closesAt - opensAt) * msPerMinute
  let day = calendar.nextWorkingDayOnOrAfter(zone.dayAt(ms))
  const startMs = Math.max(ms, zone.at(day, opensAt))
  const todayMs = Math.max(0, zone.at(day, closesAt) - startMs)
  if (workingMs <= todayMs) return startMs + workingMs

  let leftMs = workingMs - todayMs
  day = calendar.nextWorkingDayOnOrAfter(day + 1)
  for (; leftMs > wholeDayMs; leftMs -= wholeDayMs) day = calendar.nextWorkingDayOnOrAfter(day + 1)
  return zone.at(day, opensAt) + leftMs
}

/** How long the office is open between two moments; 0 when the later comes first. */
export function workingMsBetween(fromMs: number, untilMs: number, calendar: WorkingCalendar): number {
  const { zone, opensAt, closesAt } = calendar
  const [first, last] = [zone.dayAt(fromMs), zone.dayAt(untilMs)]
  const openOn = (day: Day): number => {
    if (!calendar.isWorkingDay(day)) return 0
    const startMs = Math.max(fromMs, zone.at(day, opensAt))
    return Math.max(0, Math.min(untilMs, zone.at(day, closesAt)) - startMs)
  }
  if (first >= last) return first === last ? openOn(first) : 0
  let wholeDays = 0
  for (let day = first + 1; day < last; day++) if (calendar.isWorkingDay(day)) wholeDays++
  return openOn(first) + wholeDays * (closesAt - opensAt) * msPerMinute + openOn(last)
}
