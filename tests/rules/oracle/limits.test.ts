import { test } from '@jest/globals'
import * as fc from 'fast-check'
import { statedCalOptions } from '../../../shared/domain/calendar/cal-options.ts'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { limitOf } from '../../../shared/domain/calendar/span.ts'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import { assertCases, closingDaysAround, someDate, someDaySet, someReading, someSpan } from '../support/oracle-cases.ts'
import { isOpen, textOf, type YearMonthDate } from '../support/oracle-days.ts'
import { firstOpen, lastOpen, oracleLimit, type Reading, statedReading } from '../support/oracle-limits.ts'

const office = { timeZone: 'Europe/Copenhagen', opens: '08:00', closes: '16:00', cutoff: '15:00' }

/** Any limit from any day, by any set of working days, whatever the municipality closes. */
const aCase = (readings: fc.Arbitrary<Reading>) =>
  someDate.chain((anchor) =>
    fc.record({
      anchor: fc.constant(anchor),
      span: someSpan,
      set: someDaySet,
      closed: closingDaysAround(anchor),
      reading: readings,
    }),
  )

type Case = ReturnType<typeof aCase> extends fc.Arbitrary<infer One> ? One : never

/** The limit, the last open day on or before it (CAL-5) and the first on or after it (CAL-6). */
function told({ anchor, span, set, closed, reading }: Case): string {
  const calendar = workingCalendar({
    ...office,
    days: set,
    closingDays: closed.map(textOf),
    options: { ...statedCalOptions, ...reading },
  })
  const limit = limitOf(dayOf(textOf(anchor)), span, calendar)
  return [limit, calendar.lastWorkingDayOnOrBefore(limit), calendar.nextWorkingDayOnOrAfter(limit)].map(dayText).join()
}

function expected({ anchor, span, set, closed, reading }: Case): string {
  const closingDays = new Set(closed)
  const open = (date: YearMonthDate): boolean => isOpen(date, set, closingDays)
  const limit = oracleLimit(anchor, span, open, reading)
  return [limit, lastOpen(limit, open), firstOpen(limit, open)].map(textOf).join()
}

function holds(one: Case): void {
  const [found, wanted] = [told(one), expected(one)]
  if (found !== wanted) throw new Error(`${found}, the oracle says ${wanted}`)
}

test('CAL-2 to CAL-16: limit, actBy and the next open day of any span, by the stated readings', () => {
  assertCases('limits', fc.property(aCase(fc.constant(statedReading)), holds))
})

test('CAL-2 to CAL-15: the same by any other reading a municipality may choose', () => {
  assertCases('limits by any reading', fc.property(aCase(someReading), holds), 0.5)
})
