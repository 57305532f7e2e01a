import { describe, expect, test } from '@jest/globals'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { absenceDayNumber, limitOf, type Span } from '../../../shared/domain/calendar/span.ts'
import { countsFrom } from '../../../shared/domain/calendar/counts-from.ts'
import { at, vardeRules } from '../support/rules.ts'

const { calendar } = vardeRules()

describe('limits', () => {
  test.each<[string, string, Span, string]>([
    ['CAL-2: absence day 30 from 2 March', '2026-03-02', { absenceDay: 30 }, '2026-03-31'],
    ['CAL-3: within one week ends on the same weekday', '2026-12-21', { weeks: 1 }, '2026-12-28'],
    ['CAL-4: the first five weeks end with day 35', '2026-03-02', { absenceWeeks: 5 }, '2026-04-05'],
    ['CAL-4: the eighth week ends with day 56', '2026-03-02', { absenceWeeks: 8 }, '2026-04-26'],
    ['CAL-11: one month', '2026-01-31', { months: 1 }, '2026-02-28'],
    ['the same day', '2026-12-21', { days: 0 }, '2026-12-21'],
    ['two working days over Whitsun', '2026-05-22', { workingDays: 2 }, '2026-05-27'],
  ])('%s', (_rule, from, span, limit) => {
    expect(dayText(limitOf(dayOf(from), span, calendar))).toBe(limit)
  })

  test('CAL-2: the first absence day is day 1, and 21 December is day 18 from 4 December', () => {
    expect(absenceDayNumber(dayOf('2026-12-04'), dayOf('2026-12-04'))).toBe(1)
    expect(absenceDayNumber(dayOf('2026-12-04'), dayOf('2026-12-21'))).toBe(18)
  })
})

describe('CAL-10: the day an enquiry counts from', () => {
  test.each([
    ['in the morning, its own day', '2026-12-21T09:10', '2026-12-21'],
    ['a minute before the cut-off, its own day', '2026-12-21T14:59', '2026-12-21'],
    ['at the cut-off, the next working day', '2026-12-21T15:00', '2026-12-22'],
    ['before the office opens, its own day', '2026-12-21T00:00', '2026-12-21'],
    ['late on a Friday, Monday', '2026-12-18T15:30', '2026-12-21'],
    ['on a Saturday, Monday', '2026-12-19T10:00', '2026-12-21'],
    ['on Christmas Eve, the Monday after', '2026-12-24T10:00', '2026-12-28'],
    ['after the cut-off before Easter, the Tuesday after', '2026-04-01T15:00', '2026-04-07'],
    ['on the day clocks go forward, Monday', '2026-03-29T03:30', '2026-03-30'],
    ['at 14:59 on the last summer-time Friday, its own day', '2026-10-23T14:59', '2026-10-23'],
    ['at 14:59 on the first winter-time Monday, its own day', '2026-10-26T14:59', '2026-10-26'],
  ])('%s', (_name, received, expected) => {
    expect(dayText(countsFrom(at(received).epochMilliseconds, calendar))).toBe(expected)
  })
})
