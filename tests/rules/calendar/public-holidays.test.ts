import { describe, expect, test } from '@jest/globals'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { holidaysOf } from '../../../shared/domain/calendar/public-holidays.ts'

const table: readonly (readonly string[])[] = [
  ['2025-04-17', '2025-04-18', '2025-04-21', '2025-05-29', '2025-06-09'],
  ['2026-04-02', '2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25'],
  ['2027-03-25', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'],
  ['2028-04-13', '2028-04-14', '2028-04-17', '2028-05-25', '2028-06-05'],
  ['2029-03-29', '2029-03-30', '2029-04-02', '2029-05-10', '2029-05-21'],
]

describe('public holidays (RULES 5.1)', () => {
  test.each(table)('the movable ones of %s: Maundy Thursday to Whit Monday', (...dates) => {
    const year = Number(dates[0]?.slice(0, 4))
    const found = [...holidaysOf(year).publicHolidays].map(dayText)
    const [thursday, friday, easterMonday, ascension, whitMonday] = dates
    const sundays = [easterMonday, whitMonday].map((monday) => dayText(dayOf(monday ?? '') - 1))
    const expected = [thursday, friday, sundays[0], easterMonday, ascension, sundays[1], whitMonday]
    expect(found).toEqual([`${year}-01-01`, ...expected, `${year}-12-25`, `${year}-12-26`])
  })

  test.each([
    [2025, '2025-05-30'],
    [2026, '2026-05-15'],
    [2027, '2027-05-07'],
    [2028, '2028-05-26'],
    [2029, '2029-05-11'],
  ])('the Friday after Ascension in %i', (year, date) => {
    expect(dayText(holidaysOf(year).fridayAfterAscension)).toBe(date)
  })

  test.each([
    ['kept in 2022', '2022-05-13', true],
    ['kept in 2023, the last time', '2023-05-05', true],
    ['gone from 2024', '2024-04-26', false],
    ['an ordinary Friday in 2026', '2026-05-01', false],
    ['an ordinary Friday in 2027', '2027-04-23', false],
  ])('Store bededag is %s', (_when, date, isHoliday) => {
    expect(holidaysOf(Number(date.slice(0, 4))).publicHolidays.has(dayOf(date))).toBe(isHoliday)
  })
})
