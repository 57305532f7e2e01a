import { daysInMonth, next, previous, weekdayOf, type YearMonthDate } from './oracle-days.ts'

/* Copenhagen's clock from the directive alone: summer time from the last Sunday of March to that of October, at 01:00 UTC. */

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const firstDate: YearMonthDate = 20190101
const firstMs = Date.UTC(2019, 0, 1)
const lastYear = 2042

/** Every date from 2019 on, in order, so that a moment finds its date by counting days. */
const dates: YearMonthDate[] = []
for (let date = firstDate; date < (lastYear + 1) * 10_000; date = next(date)) dates.push(date)
const placeOf = new Map(dates.map((date, place) => [date, place]))

/** Milliseconds since 1970 at which UTC's clocks show that minute of that date. */
export function utcMs(date: YearMonthDate, minutes = 0): number {
  const place = placeOf.get(date)
  if (place === undefined) throw new RangeError('Outside the years of the oracle')
  return firstMs + place * dayMs + minutes * 60_000
}

/** The two moments of a year at which clocks change: forward in March, back in October. */
export function clockChanges(year: number): readonly [forwardMs: number, backMs: number] {
  return [utcMs(lastSunday(year, 3), 60), utcMs(lastSunday(year, 10), 60)]
}

const changesOf = new Map(
  Array.from({ length: lastYear - 2018 }, (_, index) => [2019 + index, clockChanges(2019 + index)]),
)

export function offsetMs(ms: number): number {
  const [forward, back] = changesOf.get(new Date(ms).getUTCFullYear()) ?? [Infinity, Infinity]
  return ms >= forward && ms < back ? 2 * hourMs : hourMs
}

/** The date and the minute of the day that Copenhagen's clocks show. */
export function copenhagenClock(ms: number): { readonly date: YearMonthDate; readonly minutes: number } {
  const shown = ms + offsetMs(ms) - firstMs
  const date = dates[Math.floor(shown / dayMs)]
  if (date === undefined) throw new RangeError('Outside the years of the oracle')
  return { date, minutes: Math.floor((shown % dayMs) / 60_000) }
}

function lastSunday(year: number, month: number): YearMonthDate {
  let date = year * 10_000 + month * 100 + daysInMonth(year, month)
  while (weekdayOf(date) !== 7) date = previous(date)
  return date
}
