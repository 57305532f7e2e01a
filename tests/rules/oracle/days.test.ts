import { describe, expect, test } from '@jest/globals'
import { addMonths, dayOf, dayText, weekdayOf } from '../../../shared/domain/calendar/day.ts'
import { holidaysOf } from '../../../shared/domain/calendar/public-holidays.ts'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import * as oracle from '../support/oracle-days.ts'

const office = { timeZone: 'Europe/Copenhagen', opens: '08:00', closes: '16:00', cutoff: '15:00' }
const sets = ['statutory', 'municipal', 'bank'] as const

describe('every day of 2020 to 2040, as an oracle that walks from day to day finds it', () => {
  test('the same dates and weekdays, one after the other', () => {
    const faults: string[] = []
    let date = 20200101
    for (let day = dayOf('2020-01-01'); date <= 20401231; day++, date = oracle.next(date)) {
      if (dayText(day) !== oracle.textOf(date) || dayOf(oracle.textOf(date)) !== day) faults.push(dayText(day))
      if (weekdayOf(day) !== oracle.weekdayOf(date)) faults.push(`${dayText(day)} is another weekday`)
    }
    expect(faults).toEqual([])
  })

  test.each(Array.from({ length: 21 }, (_, index) => 2020 + index))(
    'RULES 5.1: the public holidays of %i, with Store bededag gone from 2024',
    (year) => {
      const found = [...holidaysOf(year).publicHolidays].map(dayText).toSorted()
      expect(found).toEqual([...oracle.publicHolidays(year)].map(oracle.textOf).toSorted())
      const storeBededag = oracle.textOf(oracle.walk(oracle.easter(year), 26))
      expect(found.includes(storeBededag)).toBe(year < 2024)
      expect(dayText(holidaysOf(year).fridayAfterAscension)).toBe(oracle.textOf(oracle.walk(oracle.easter(year), 40)))
    },
  )

  test.each(sets)('CAL-16: the same working days in the %s set, with and without closing days', (days) => {
    const closingDays = [20261228, 20261229, 20270104, 20280605, 20300102]
    const calendars = [[], closingDays].map((closed) => ({
      closed: new Set(closed),
      calendar: workingCalendar({ ...office, days, closingDays: closed.map(oracle.textOf) }),
    }))
    const differences: string[] = []
    let date = 20200101
    for (let day = dayOf('2020-01-01'); date <= 20401231; day++, date = oracle.next(date)) {
      for (const { calendar, closed } of calendars) {
        if (calendar.isWorkingDay(day) !== oracle.isOpen(date, days, closed)) differences.push(oracle.textOf(date))
      }
    }
    expect(differences).toEqual([])
  })

  test.each(sets)(
    'CAL-16: a rule of its own set in an office of the %s one; closing days never close the banks',
    (days) => {
      const office2026 = workingCalendar({ ...office, days, closingDays: ['2026-12-28'] })
      const differences: string[] = []
      let date = 20260101
      for (let day = dayOf('2026-01-01'); date <= 20261231; day++, date = oracle.next(date)) {
        for (const set of sets) {
          const isOpen = office2026.by(set).isWorkingDay(day)
          if (isOpen !== oracle.isOpen(date, set, new Set([20261228]))) differences.push(`${set} ${date}`)
        }
      }
      expect(differences).toEqual([])
    },
  )

  test('CAL-11: a month later from every day of five years, a leap year among them', () => {
    const differences: string[] = []
    for (let date = 20260101; date < 20310101; date = oracle.next(date)) {
      for (const months of [-13, -1, 1, 3, 12, 25]) {
        const found = dayText(addMonths(dayOf(oracle.textOf(date)), months))
        if (found !== oracle.textOf(oracle.monthsLater(date, months))) differences.push(`${date} + ${months}: ${found}`)
      }
    }
    expect(differences).toEqual([])
  })
})
