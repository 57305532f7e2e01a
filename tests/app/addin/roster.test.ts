import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  dayAfterKey,
  monthOf,
  shiftMonth,
  weekdayOf,
  weekNumber,
  weeksOf,
} from '../../../addin/features/roster/month.ts'

const daysOf = (month: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ on: `${month}-${String(index + 1).padStart(2, '0')}` }))

describe('a month of the roster as Danes read it', () => {
  test('December 2026 begins on a Tuesday, in week 49, and ends in week 53', () => {
    const weeks = weeksOf(daysOf('2026-12', 31))
    expect(weeks.map(({ number }) => number)).toEqual([49, 50, 51, 52, 53])
    expect(weeks[0]?.days.map((day) => day?.on)).toEqual([
      undefined,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ])
  })

  test.each([
    ['2026-12-28', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2020-12-28', 53],
  ])('the week of Monday %s is number %i', (monday, number) => {
    expect(weekNumber(monday)).toBe(number)
  })

  test('every day of a month stands once, under its own weekday', () => {
    const anyMonth = fc.tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(anyMonth, ([year, number]) => {
        const month = `${year}-${String(number).padStart(2, '0')}`
        const days = daysOf(month, new Date(Date.UTC(year, number, 0)).getUTCDate())
        const shown = weeksOf(days).flatMap((week) => week.days)
        expect(shown.flatMap((day) => day ?? [])).toEqual(days)
        expect(shown.every((day, index) => day === undefined || weekdayOf(day.on) === index % 7)).toBe(true)
      }),
    )
  })

  test('a year turns with its months', () => {
    expect([shiftMonth('2026-12', 1), shiftMonth('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
  })
})

describe('the keyboard goes through the month', () => {
  test.each([
    ['ArrowRight', '2026-12-31', '2027-01-01'],
    ['ArrowUp', '2026-12-21', '2026-12-14'],
    ['Home', '2026-12-23', '2026-12-21'],
    ['End', '2026-12-23', '2026-12-27'],
    ['PageDown', '2027-01-31', '2027-02-28'],
    ['PageUp', '2026-12-21', '2026-11-21'],
  ])('%s from %s', (key, from, to) => {
    expect(dayAfterKey(key, from)).toBe(to)
  })

  test('other keys are not the month’s', () => {
    expect(dayAfterKey('a', '2026-12-21')).toBeUndefined()
  })

  test('a page further is always in the next month, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const day = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)
        expect(monthOf(dayAfterKey('PageDown', day) ?? '')).toBe(shiftMonth(monthOf(day), 1))
      }),
    )
  })
})
