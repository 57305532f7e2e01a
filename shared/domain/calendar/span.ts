import { type Day, addMonths, weekdayOf } from './day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * How far a limit lies from the day it counts from. Weeks "of something" and weeks "of absence" differ by a day, so they
 * are different units (CAL-3, CAL-4).
 */
export type Span =
  | { readonly days: number }
  /** Within n weeks of a day: that day is not counted (CAL-3). Halves are rounded down (CAL-14). */
  | { readonly weeks: number }
  /** Absence day n, where the first absence day is day 1 (CAL-2). */
  | { readonly absenceDay: number }
  /** Within the first n weeks of absence: ends with absence day 7n (CAL-4). */
  | { readonly absenceWeeks: number }
  /** Same date number n months later, else the month's last day (CAL-11). */
  | { readonly months: number }
  /** The n-th working day after. */
  | { readonly workingDays: number }
  /** Whole days as hours: the n-th working day after, at the same time (CAL-9). `limitMoment` gives the time. */
  | { readonly hours: number }
  /** Monday or Friday of the next ISO week (CAL-15). */
  | { readonly weekAfter: 'first' | 'last' }

/** The last day of a span that counts from `anchor`: a limit, which may well be a closed day. */
export function limitOf(anchor: Day, span: Span, calendar: WorkingCalendar): Day {
  const { options } = calendar
  if ('days' in span)
    return options.daysAfter === 'calendar' ? anchor + span.days : workingDaysAfter(anchor, span.days, calendar)
  if ('weeks' in span) return anchor + weeksOf(span.weeks, calendar)
  if ('absenceDay' in span) return absenceDayOn(anchor, span.absenceDay, calendar)
  if ('absenceWeeks' in span) return anchor + 7 * span.absenceWeeks - (options.absenceWeeks === 'day7n' ? 1 : 0)
  if ('months' in span) return addMonths(anchor, span.months, options.shortMonth)
  if ('workingDays' in span) return workingDaysAfter(anchor, span.workingDays, calendar)
  if ('hours' in span) return hoursAfter(anchor, span.hours, calendar)
  if (options.weekAfter === 'sevenDays') return anchor + (span.weekAfter === 'first' ? 1 : 7)
  return weekAfter(anchor, span.weekAfter, calendar)
}

/** Which day of the absence a date is; the first absence day is day 1 (CAL-2). */
export function absenceDayNumber(firstAbsenceDay: Day, day: Day): number {
  return day - firstAbsenceDay + 1
}

/** Its working days only; in a week without any, the first one after it. */
function weekAfter(anchor: Day, which: 'first' | 'last', calendar: WorkingCalendar): Day {
  const monday = anchor - weekdayOf(anchor) + 8
  const first = calendar.nextWorkingDayOnOrAfter(monday)
  return which === 'first' ? first : Math.max(first, calendar.lastWorkingDayOnOrBefore(monday + 4))
}

function weeksOf(weeks: number, { options }: WorkingCalendar): number {
  const days = options.halfWeeks === 'down' ? Math.floor(7 * weeks) : Math.ceil(7 * weeks)
  return options.withinWeeks === 'eventDayCounted' ? Math.max(0, days - 1) : days
}

/** Day 1 is the first absence day itself; counted in working days, the first of them on or after it. */
function absenceDayOn(first: Day, number: number, calendar: WorkingCalendar): Day {
  if (calendar.options.absenceDays === 'calendar') return first + number - 1
  return workingDaysAfter(calendar.nextWorkingDayOnOrAfter(first), number - 1, calendar)
}

function hoursAfter(anchor: Day, hours: number, calendar: WorkingCalendar): Day {
  const days = hours / 24
  return calendar.options.hours === 'elapsed' ? anchor + days : workingDaysAfter(anchor, days, calendar)
}

function workingDaysAfter(anchor: Day, count: number, calendar: WorkingCalendar): Day {
  let day = anchor
  for (let counted = 0; counted < count; counted++) day = calendar.nextWorkingDayOnOrAfter(day + 1)
  return day
}
