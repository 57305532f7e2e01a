import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { addMonths, dayOf, dayText, weekdayOf } from '../../../shared/domain/calendar/day.ts'
import { instantText, msOf } from '../../../shared/domain/calendar/instant.ts'

const someDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const someMs = fc.integer({ min: 0, max: 2_500_000_000_000 })

describe('days as whole numbers', () => {
  test('are Temporal’s dates: text, weekday, months', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -30, max: 30 }), (text, months) => {
        const date = Temporal.PlainDate.from(text)
        expect(dayText(dayOf(text))).toBe(text)
        expect(weekdayOf(dayOf(text))).toBe(date.dayOfWeek)
        expect(dayText(addMonths(dayOf(text), months))).toBe(date.add({ months }).toString())
      }),
    )
  })

  test.each([
    ['30 January + 1 month is the end of February', '2026-01-30', 1, '2026-02-28'],
    ['31 January + 1 month in a leap year', '2028-01-31', 1, '2028-02-29'],
    ['same number where it exists', '2026-03-14', 1, '2026-04-14'],
  ])('CAL-11: %s', (_name, from, months, to) => {
    expect(dayText(addMonths(dayOf(from), months))).toBe(to)
  })

  test.each(['2026-02-30', '2026-13-01', '2026-1-1', '26-01-01', '', '2026-12-21T10:00'])('%p is no date', (text) => {
    expect(() => dayOf(text)).toThrow(RangeError)
  })
})

test.each(['0001-01-01', '0050-06-06', '0099-12-31', '0100-01-01'])('%s is itself, and not of the 1900s', (text) => {
  expect(dayText(dayOf(text))).toBe(text)
  expect(weekdayOf(dayOf(text))).toBe(Temporal.PlainDate.from(text).dayOfWeek)
})

describe('instants as milliseconds', () => {
  test('read and written as Temporal does', () => {
    fc.assert(
      fc.property(someMs, (ms) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(ms)
        expect(instantText(ms)).toBe(instant.toString())
        expect(msOf(instant.toString())).toBe(ms)
        expect(msOf(instant.toString({ timeZone: 'Europe/Copenhagen' }))).toBe(ms)
      }),
    )
  })

  test.each(['2026-12-21', '2026-12-21T10:00', '2026-12-21T10:00:00', 'tomorrow', ''])(
    '%p says no moment without a clock',
    (text) => {
      expect(() => msOf(text)).toThrow(RangeError)
    },
  )
})
