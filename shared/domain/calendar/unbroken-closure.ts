import { type Day, dayOf } from './day.ts'
import type { DateText } from '../ids.ts'
import { farthestWorkingDay, type WorkingCalendar } from './working-calendar.ts'

/** Whether closing days shut an office for longer than it looks for its next working day: no date could be counted then (CAL-5, CAL-7). */
export function isShutTooLong(calendar: WorkingCalendar, closingDays: readonly DateText[]): boolean {
  return closingDays.some((date) => {
    const day = dayOf(date)
    return shutDays(calendar, day, -1) + shutDays(calendar, day + 1, 1) > farthestWorkingDay
  })
}

function shutDays({ isWorkingDay }: WorkingCalendar, from: Day, step: 1 | -1): number {
  let count = 0
  while (count <= farthestWorkingDay && !isWorkingDay(from + count * step)) count++
  return count
}
