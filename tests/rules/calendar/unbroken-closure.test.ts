import { describe, expect, test } from '@jest/globals'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { isShutTooLong } from '../../../shared/domain/calendar/unbroken-closure.ts'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'

/** From a Monday on, so that the weekend before belongs to what is shut. */
function shutFor(days: number, from = '2027-06-07') {
  const closingDays = Array.from({ length: days }, (_, index) => dayText(dayOf(from) + index))
  const calendar = workingCalendar({
    timeZone: 'Europe/Copenhagen',
    days: 'municipal',
    opens: '08:00',
    closes: '16:00',
    cutoff: '15:00',
    closingDays,
  })
  return { calendar, closingDays }
}

describe('CAL-16: closing days never leave the calendar without a day to count to', () => {
  test.each([
    ['no closing day', 0, false],
    ['a Christmas week', 7, false],
    ['58 days and the weekend before them', 58, false],
    ['59 days and the weekend before them', 59, true],
    ['a year', 366, true],
  ])('%s', (_what, days, isTooLong) => {
    const { calendar, closingDays } = shutFor(days)
    expect(isShutTooLong(calendar, closingDays)).toBe(isTooLong)
  })

  test.each([57, 58])('what is allowed can be counted over from each of its days: %d', (days) => {
    const { calendar, closingDays } = shutFor(days)
    for (const date of closingDays) {
      expect(calendar.nextWorkingDayOnOrAfter(dayOf(date))).toBeGreaterThan(dayOf(date))
      expect(calendar.lastWorkingDayOnOrBefore(dayOf(date))).toBeLessThan(dayOf(date))
    }
  })
})
