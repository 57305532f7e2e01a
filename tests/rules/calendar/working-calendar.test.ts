import { describe, expect, test } from '@jest/globals'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { workingCalendar, type WorkingDaySet } from '../../../shared/domain/calendar/working-calendar.ts'

function calendarOf(days: WorkingDaySet, closingDays: readonly string[] = []) {
  const hours = { opens: '08:00', closes: '16:00', cutoff: '15:00' }
  return workingCalendar({ timeZone: 'Europe/Copenhagen', days, ...hours, closingDays })
}

describe('CAL-16: which days are working days', () => {
  test.each([
    ['an ordinary Monday', '2026-12-21', true, true, true],
    ['a Saturday', '2026-12-19', false, false, false],
    ['Christmas Eve', '2026-12-24', true, false, false],
    ['Christmas Day', '2026-12-25', false, false, false],
    ["New Year's Eve", '2026-12-31', true, false, false],
    ['Constitution Day', '2026-06-05', true, false, false],
    ['Constitution Day that is also Whit Monday', '2028-06-05', false, false, false],
    ['the Friday after Ascension', '2026-05-15', true, true, false],
    ['1 May', '2026-05-01', true, true, true],
  ])('%s', (_day, date, statutory, municipal, bank) => {
    const day = dayOf(date)
    const found = (['statutory', 'municipal', 'bank'] as const).map((set) => calendarOf(set).isWorkingDay(day))
    expect(found).toEqual([statutory, municipal, bank])
  })

  test('a municipality closes on its own days, the banks do not follow', () => {
    const closed = ['2026-12-28']
    expect(calendarOf('municipal', closed).isWorkingDay(dayOf('2026-12-28'))).toBe(false)
    expect(calendarOf('bank', closed).isWorkingDay(dayOf('2026-12-28'))).toBe(true)
  })
})

describe('the nearest working day', () => {
  const calendar = calendarOf('municipal')
  test.each([
    ['Maundy Thursday to Tuesday after Easter', '2026-04-02', '2026-04-07'],
    ['a working day stays', '2026-04-07', '2026-04-07'],
    ['Christmas Eve to the Monday after', '2026-12-24', '2026-12-28'],
  ])('on or after: %s', (_name, from, to) => {
    expect(dayText(calendar.nextWorkingDayOnOrAfter(dayOf(from)))).toBe(to)
  })

  test.each([
    ['Easter Sunday to the Wednesday before', '2026-04-05', '2026-04-01'],
    ['a working day stays', '2026-04-01', '2026-04-01'],
    ['the weekend after Constitution Day to the Thursday', '2026-06-07', '2026-06-04'],
  ])('on or before: %s', (_name, from, to) => {
    expect(dayText(calendar.lastWorkingDayOnOrBefore(dayOf(from)))).toBe(to)
  })

  test('a calendar that never opens is a fault in the settings, not an endless search', () => {
    const sixtyDays = Array.from({ length: 60 }, (_, index) => dayText(dayOf('2026-06-08') + index))
    const first = dayOf('2026-06-08')
    expect(dayText(calendarOf('municipal', sixtyDays).nextWorkingDayOnOrAfter(first))).toBe('2026-08-07')
    const everyDay = Array.from({ length: 200 }, (_, index) => dayText(dayOf('2026-06-01') + index))
    const calendar = calendarOf('municipal', everyDay)
    expect(() => calendar.nextWorkingDayOnOrAfter(dayOf('2026-06-10'))).toThrow(RangeError)
    expect(() => calendar.lastWorkingDayOnOrBefore(dayOf('2026-12-10'))).toThrow(RangeError)
  })

  test('a closing day that does not exist is refused', () => {
    expect(() => calendarOf('municipal', ['2026-02-30'])).toThrow(RangeError)
  })
})
