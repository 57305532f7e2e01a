import { randomInt } from 'node:crypto'
import * as fc from 'fast-check'
import { next, previous, walk, type YearMonthDate } from './oracle-days.ts'
import type { OracleSpan, Reading } from './oracle-limits.ts'

/** How many random cases a property gets: few in every run, a hundred thousand by `npm run test:oracle`. */
export const oracleCases = Number(process.env['ORACLE_CASES'] ?? '10000')
/** Another one each run; ORACLE_SEED runs a printed one again. */
const seed = Number(process.env['ORACLE_SEED'] ?? String(randomInt(1, 2 ** 31)))

/** Holds a property against that share of the cases, and says by which seed. */
export function assertCases<T>(name: string, property: fc.IProperty<T>, share = 1): void {
  const numRuns = Math.ceil(oracleCases * share)
  process.stdout.write(`${name}: ${numRuns} cases, ORACLE_SEED=${seed}\n`)
  fc.assert(property, { numRuns, seed })
}

/** Dates of 2020 to 2040, as walked from the first: each is as likely as any other. */
const dates: YearMonthDate[] = []
for (let date = 20401231; date >= 20200101; date = previous(date)) dates.push(date)
export const someDate = fc.constantFrom(...dates.toReversed())

/** Whole minutes of 2020 to 2040, in milliseconds since 1970. */
export const someMs = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2040, 11, 31) / 60_000 })
  .map((minutes) => minutes * 60_000)

export const someDaySet = fc.constantFrom('statutory', 'municipal', 'bank')

/** A municipality's closing days around a date, some weeks of them in a row. */
export function closingDaysAround(date: YearMonthDate): fc.Arbitrary<readonly YearMonthDate[]> {
  const stretch = fc.record({ from: fc.integer({ min: -20, max: 90 }), length: fc.integer({ min: 1, max: 9 }) })
  return fc
    .array(stretch, { maxLength: 4 })
    .map((stretches) => stretches.flatMap(({ from, length }) => datesFrom(walk(date, from), length)))
}

function datesFrom(first: YearMonthDate, length: number): readonly YearMonthDate[] {
  const found = [first]
  for (let date = next(first); found.length < length; date = next(date)) found.push(date)
  return found
}

export const someSpan: fc.Arbitrary<OracleSpan> = fc.oneof(
  fc.record({ days: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ weeks: fc.integer({ min: 0, max: 16 }).map((halves) => halves / 2) }),
  fc.record({ absenceDay: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ absenceWeeks: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ months: fc.integer({ min: 0, max: 14 }) }),
  fc.record({ workingDays: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ hours: fc.integer({ min: 1, max: 5 }).map((days) => 24 * days) }),
  fc.record({ weekAfter: fc.constantFrom('first', 'last') }),
)

export const someReading: fc.Arbitrary<Reading> = fc.record({
  absenceDays: fc.constantFrom('calendar', 'working'),
  withinWeeks: fc.constantFrom('eventDayNotCounted', 'eventDayCounted'),
  absenceWeeks: fc.constantFrom('day7n', 'dayAfter7n'),
  hours: fc.constantFrom('workingDays', 'elapsed'),
  shortMonth: fc.constantFrom('lastDay', 'firstOfNext'),
  daysAfter: fc.constantFrom('calendar', 'working'),
  halfWeeks: fc.constantFrom('down', 'up'),
  weekAfter: fc.constantFrom('nextIsoWeek', 'sevenDays'),
})
