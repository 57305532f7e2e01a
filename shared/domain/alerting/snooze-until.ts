import { msPerMinute } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'

export type SnoozeChoice = 'oneHour' | 'thisAfternoon' | 'tomorrowMorning'

/** On the wall clock, in minutes past midnight. */
const afternoonAt = 13 * 60

/**
 * When something is told again, as milliseconds since 1970 on a whole minute: never later than it is due. Undefined: it was
 * due already, and cannot wait.
 *
 * Once the afternoon has begun, "this afternoon" is in an hour; "tomorrow morning" is when the office next opens on another day.
 *
 * @param dueMs Left out: nothing is due.
 */
export function snoozeUntil(
  choice: SnoozeChoice,
  nowMs: number,
  calendar: WorkingCalendar,
  dueMs: number = Number.POSITIVE_INFINITY,
): number | undefined {
  if (dueMs <= nowMs) return undefined
  const wanted = Math.ceil(chosen(choice, nowMs, calendar) / msPerMinute) * msPerMinute
  return Math.min(wanted, dueMs)
}

function chosen(choice: SnoozeChoice, nowMs: number, calendar: WorkingCalendar): number {
  const { zone, opensAt } = calendar
  const inAnHour = nowMs + 60 * msPerMinute
  const today = zone.dayAt(nowMs)
  switch (choice) {
    case 'oneHour':
      return inAnHour
    case 'thisAfternoon': {
      const afternoon = zone.at(today, afternoonAt)
      return afternoon > nowMs ? afternoon : inAnHour
    }
    case 'tomorrowMorning':
      return zone.at(calendar.nextWorkingDayOnOrAfter(today + 1), opensAt)
  }
}
