import { describe, expect, test } from '@jest/globals'
import { statedCalOptions } from '../../../shared/domain/calendar/cal-options.ts'
import { countsFrom } from '../../../shared/domain/calendar/counts-from.ts'
import { dateTimeText } from '../../../shared/domain/calendar/date-text.ts'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { instantText } from '../../../shared/domain/calendar/instant.ts'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import { clockChanges, copenhagenClock, offsetMs } from '../support/oracle-clock.ts'
import { assertCases, someMs } from '../support/oracle-cases.ts'
import { isOpen, next, previous, textOf, type YearMonthDate } from '../support/oracle-days.ts'
import { oracleCountsFrom } from '../support/oracle-limits.ts'
import * as fc from 'fast-check'

const minuteMs = 60_000
const office = { timeZone: 'Europe/Copenhagen', opens: '08:00', closes: '16:00', closingDays: [] }
const calendar = workingCalendar({ ...office, days: 'municipal', cutoff: '15:00' })
const isMunicipal = (date: YearMonthDate): boolean => isOpen(date, 'municipal', new Set())
const changes = Array.from({ length: 21 }, (_, index) => 2020 + index).flatMap((year) =>
  clockChanges(year).map((ms) => ({ ms, name: instantText(ms).slice(0, 10) })),
)

/** The first moment within two days at which clocks show that minute of that date; for one they skip, the same an hour on. */
function momentsAround(nearMs: number): (date: YearMonthDate, minutes: number) => number | undefined {
  const firstShown = new Map<string, number>()
  for (let ms = nearMs - 48 * 60 * minuteMs; ms < nearMs + 49 * 60 * minuteMs; ms += minuteMs) {
    const { date, minutes } = copenhagenClock(ms)
    const shown = `${date} ${minutes}`
    if (!firstShown.has(shown)) firstShown.set(shown, ms)
  }
  return (date, minutes) => firstShown.get(`${date} ${minutes}`) ?? firstShown.get(`${date} ${minutes + 60}`)
}

describe('CAL-1: every clock change from 2020 to 2040', () => {
  test.each(changes)('$name: the date at every minute of the days around it', ({ ms }) => {
    const differences: string[] = []
    for (let at = ms - 1_500 * minuteMs; at <= ms + 1_500 * minuteMs; at += minuteMs) {
      const found = dayText(calendar.zone.dayAt(at))
      if (found !== textOf(copenhagenClock(at).date)) differences.push(`${instantText(at)}: ${found}`)
    }
    expect(differences).toEqual([])
  })

  test.each(changes)('$name: opening, closing, midnight and the hour that is lost or comes twice', ({ ms }) => {
    const { date } = copenhagenClock(ms)
    const momentAt = momentsAround(ms)
    for (const on of [previous(date), date, next(date)]) {
      const found = [0, 120, 150, 180, 480, 960].map((minutes) => calendar.zone.at(dayOf(textOf(on)), minutes))
      expect(found).toEqual([0, 120, 150, 180, 480, 960].map((minutes) => momentAt(on, minutes)))
    }
  })

  test.each(changes)('$name: what people read on each side of it', ({ ms }) => {
    for (const at of [ms - minuteMs, ms, ms + 60 * minuteMs]) {
      const { minutes } = copenhagenClock(at)
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`
      expect(dateTimeText(instantText(at), office.timeZone).da).toMatch(new RegExp(`kl\\. ${time}$`))
    }
    expect(offsetMs(ms) - offsetMs(ms - 1)).toBe(
      ms < Date.UTC(new Date(ms).getUTCFullYear(), 6) ? 3_600_000 : -3_600_000,
    )
  })
})

test('CAL-10: the day an enquiry counts from, at any minute of 2020 to 2040 and with any cut-off', () => {
  const cutoff = fc.integer({ min: 8 * 60 + 1, max: 16 * 60 })
  assertCases(
    'CAL-10',
    fc.property(someMs, cutoff, (ms, cutoffMinutes) => {
      const hours = String(Math.floor(cutoffMinutes / 60)).padStart(2, '0')
      const text = `${hours}:${String(cutoffMinutes % 60).padStart(2, '0')}`
      const found = countsFrom(ms, workingCalendar({ ...office, days: 'municipal', cutoff: text }))
      return dayText(found) === textOf(oracleCountsFrom(copenhagenClock(ms), cutoffMinutes, isMunicipal))
    }),
    0.5,
  )
})

test('CAL-10: read as its own day, an enquiry counts from the date on the clock, open or not', () => {
  const options = { ...statedCalOptions, lateEnquiry: 'sameDay' } as const
  const sameDay = workingCalendar({ ...office, days: 'municipal', cutoff: '15:00', options })
  assertCases(
    'CAL-10 as its own day',
    fc.property(someMs, (ms) => dayText(countsFrom(ms, sameDay)) === textOf(copenhagenClock(ms).date)),
    0.1,
  )
})
