import { type Day, weekdayOf, yearOf } from '../calendar/day.ts'
import { holidaysOf } from '../calendar/public-holidays.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'

export type ClosedWhy = 'publicHoliday' | 'weekend' | 'closingDay'

/** Why nobody works on a day; undefined: it is a working day. A holiday on a Sunday is a holiday. */
export function closedWhy(calendar: Pick<WorkingCalendar, 'isWorkingDay'>, day: Day): ClosedWhy | undefined {
  if (calendar.isWorkingDay(day)) return undefined
  if (holidaysOf(yearOf(day)).publicHolidays.has(day)) return 'publicHoliday'
  return weekdayOf(day) > 5 ? 'weekend' : 'closingDay'
}
