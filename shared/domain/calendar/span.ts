import { type Day, addMonths } from './day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * How far a limit lies from the day it counts from. Weeks "of something" and weeks "of absence" differ by a day, so they
 * are different units (CAL-3, CAL-4).
 */
export type Span =
  | { readonly days: number }
  /** Within n weeks of a day: that day is not counted (CAL-3). */
  | { readonly weeks: number }
  /** Absence day n, where the first absence day is day 1 (CAL-2). */
  | { readonly absenceDay: number }
  /** Within the first n weeks of absence: ends with absence day 7n (CAL-4). */
  | { readonly absenceWeeks: number }
  /** Same date number n months later, else the month's last day (CAL-11). */
  | { readonly months: number }
  /** The n-th working day after. */
  | { readonly workingDays: number }

/** The last day of a span that counts from `anchor`: a limit, which may well be a closed day. */
export function limitOf(anchor: Day, span: Span, calendar: WorkingCalendar): Day {
  if ('days' in span) return anchor + span.days
  if ('weeks' in span) return anchor + 7 * span.weeks
  if ('absenceDay' in span) return anchor + span.absenceDay - 1
  if ('absenceWeeks' in span) return anchor + 7 * span.absenceWeeks - 1
  if ('months' in span) return addMonths(anchor, span.months)
  let day = anchor
  for (let counted = 0; counted < span.workingDays; counted++) day = calendar.nextWorkingDayOnOrAfter(day + 1)
  return day
}

/** Which day of the absence a date is; the first absence day is day 1 (CAL-2). */
export function absenceDayNumber(firstAbsenceDay: Day, day: Day): number {
  return day - firstAbsenceDay + 1
}
