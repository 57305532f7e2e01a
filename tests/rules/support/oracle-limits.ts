import { monthsLater, next, previous, walk, weekdayOf, type YearMonthDate } from './oracle-days.ts'

/* Limits once more: every one found by walking from day to day and asking of each whether it is open. */

export type OracleSpan =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly absenceDay: number }
  | { readonly absenceWeeks: number }
  | { readonly months: number }
  | { readonly workingDays: number }
  | { readonly hours: number }
  | { readonly weekAfter: 'first' | 'last' }

type IsOpen = (date: YearMonthDate) => boolean

/** The readings of RULES 5.4 that move a limit, each with its stated default. */
export interface Reading {
  readonly absenceDays: 'calendar' | 'working'
  readonly withinWeeks: 'eventDayNotCounted' | 'eventDayCounted'
  readonly absenceWeeks: 'day7n' | 'dayAfter7n'
  readonly hours: 'workingDays' | 'elapsed'
  readonly shortMonth: 'lastDay' | 'firstOfNext'
  readonly daysAfter: 'calendar' | 'working'
  readonly halfWeeks: 'down' | 'up'
  readonly weekAfter: 'nextIsoWeek' | 'sevenDays'
}

export const statedReading: Reading = {
  absenceDays: 'calendar',
  withinWeeks: 'eventDayNotCounted',
  absenceWeeks: 'day7n',
  hours: 'workingDays',
  shortMonth: 'lastDay',
  daysAfter: 'calendar',
  halfWeeks: 'down',
  weekAfter: 'nextIsoWeek',
}

export function oracleLimit(
  anchor: YearMonthDate,
  span: OracleSpan,
  open: IsOpen,
  reading: Reading = statedReading,
): YearMonthDate {
  if ('days' in span) return after(anchor, span.days, reading.daysAfter, open)
  if ('weeks' in span) {
    const round = reading.halfWeeks === 'down' ? Math.floor : Math.ceil
    const days = round(span.weeks * 7)
    return walk(anchor, reading.withinWeeks === 'eventDayCounted' && days > 0 ? days - 1 : days)
  }
  if ('absenceDay' in span) return absenceDay(anchor, span.absenceDay, reading, open)
  if ('absenceWeeks' in span) {
    const last = absenceDay(anchor, span.absenceWeeks * 7, { ...reading, absenceDays: 'calendar' }, open)
    return reading.absenceWeeks === 'day7n' ? last : next(last)
  }
  if ('months' in span) return months(anchor, span.months, reading)
  if ('workingDays' in span) return after(anchor, span.workingDays, 'working', open)
  if ('hours' in span) {
    return after(anchor, span.hours / 24, reading.hours === 'elapsed' ? 'calendar' : 'working', open)
  }
  return weekAfter(anchor, span.weekAfter, reading, open)
}

/** CAL-5. */
export function lastOpen(date: YearMonthDate, open: IsOpen): YearMonthDate {
  let day = date
  while (!open(day)) day = previous(day)
  return day
}

/** CAL-6, CAL-7, CAL-8, CAL-10. */
export function firstOpen(date: YearMonthDate, open: IsOpen): YearMonthDate {
  let day = date
  while (!open(day)) day = next(day)
  return day
}

/** The open days from one date to another, both counted (CAL-13). */
export function openBetween(from: YearMonthDate, until: YearMonthDate, open: IsOpen): readonly YearMonthDate[] {
  const found: YearMonthDate[] = []
  for (let day = from; day <= until; day = next(day)) if (open(day)) found.push(day)
  return found
}

/** CAL-10. `minutes` past midnight on the wall clock. */
export function oracleCountsFrom(
  { date, minutes }: { readonly date: YearMonthDate; readonly minutes: number },
  cutoffMinutes: number,
  open: IsOpen,
): YearMonthDate {
  return firstOpen(minutes >= cutoffMinutes ? next(date) : date, open)
}

function after(anchor: YearMonthDate, count: number, days: 'calendar' | 'working', open: IsOpen): YearMonthDate {
  let [day, counted] = [anchor, 0]
  while (counted < count) {
    day = next(day)
    if (days === 'calendar' || open(day)) counted++
  }
  return day
}

/** The first absence day is day 1 (CAL-2). */
function absenceDay(first: YearMonthDate, number: number, reading: Reading, open: IsOpen): YearMonthDate {
  const counts = (date: YearMonthDate): boolean => reading.absenceDays === 'calendar' || open(date)
  let day = first
  while (!counts(day)) day = next(day)
  for (let reached = 1; reached < number; reached++) {
    day = next(day)
    while (!counts(day)) day = next(day)
  }
  return day
}

function months(anchor: YearMonthDate, count: number, reading: Reading): YearMonthDate {
  const date = monthsLater(anchor, count)
  const isShortened = date % 100 !== anchor % 100
  return isShortened && reading.shortMonth === 'firstOfNext' ? next(date) : date
}

/** CAL-15: the first and the last open day of the next week; a week that is closed whole passes to the first open day after. */
function weekAfter(anchor: YearMonthDate, end: 'first' | 'last', reading: Reading, open: IsOpen): YearMonthDate {
  if (reading.weekAfter === 'sevenDays') return walk(anchor, end === 'first' ? 1 : 7)
  const monday = nextWeekday(anchor, 1)
  const openDays = openBetween(monday, nextWeekday(monday, 5), open)
  return openDays.at(end === 'first' ? 0 : -1) ?? firstOpen(monday, open)
}

function nextWeekday(date: YearMonthDate, weekday: number): YearMonthDate {
  let day = next(date)
  while (weekdayOf(day) !== weekday) day = next(day)
  return day
}
