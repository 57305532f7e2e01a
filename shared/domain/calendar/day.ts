import type { DateText } from '../ids.ts'

/**
 * A local calendar date as days since 1 January 1970. Rules count and compare dates thousands of times for one answer,
 * so they do it on integers; `DateText` is what is stored and sent.
 */
export type Day = number

export const msPerMinute = 60_000
export const msPerDay = 86_400_000

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** @throws RangeError for anything but a date that exists, written `2026-12-21`. */
export function dayOf(text: DateText): Day {
  const [, year, month, date] = datePattern.exec(text) ?? []
  const day = dayFrom(Number(year), Number(month), Number(date))
  if (dayText(day) !== text) throw new RangeError('Expected a date that exists, as 2026-12-21')
  return day
}

const knownTexts = new Map<Day, DateText>()

/** @throws RangeError outside the years 0 to 9999. */
export function dayText(day: Day): DateText {
  const known = knownTexts.get(day)
  if (known !== undefined) return known
  const text = new Date(day * msPerDay).toISOString().slice(0, 10)
  if (knownTexts.size > 20_000) knownTexts.clear()
  knownTexts.set(day, text)
  return text
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export interface DateParts {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly date: number
}

export function partsOf(day: Day): DateParts {
  const text = dayText(day)
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), date: Number(text.slice(8, 10)) }
}

export function yearOf(day: Day): number {
  return Number(dayText(day).slice(0, 4))
}

const daysIn400Years = 146_097

/** The day of a year, a month (from 1) and a date; a date past the month's end runs into the next month. */
export function dayFrom(year: number, month: number, date: number): Day {
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999; the calendar is the same every 400 years.
  if (year >= 0 && year < 100) return dayFrom(year + 400, month, date) - daysIn400Years
  return Date.UTC(year, month - 1, date) / msPerDay
}

/**
 * Same date number `months` later; where the month has no such date, its last day (CAL-11), or the first of the next when
 * that is asked for.
 */
export function addMonths(day: Day, months: number, shortMonth: 'lastDay' | 'firstOfNext' = 'lastDay'): Day {
  const { year, month, date } = partsOf(day)
  const lastOfMonth = dayFrom(year, month + months + 1, 0)
  return Math.min(dayFrom(year, month + months, date), shortMonth === 'lastDay' ? lastOfMonth : lastOfMonth + 1)
}
