import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import {
  lastClosingGone,
  longestPeriods,
  notesGoOn,
  periodsUnlessChosen,
  shortestPeriod,
} from '../../../shared/domain/note-retention.ts'

const someDay = fc.integer({ min: dayOf('2020-01-01'), max: dayOf('2060-12-31') })
const someMonths = fc.integer({ min: shortestPeriod, max: longestPeriods.employerNote })

describe('P-15: notes go so many months after the request was closed', () => {
  const { employerNote, healthText } = periodsUnlessChosen
  test.each([
    ['employer notes, unless the controller has chosen: five years', '2026-12-21', employerNote, '2031-12-21'],
    ['health text, unless the controller has chosen: one year', '2026-12-21', healthText, '2027-12-21'],
    ['closed on 29 February: in a year without it, the day before March', '2028-02-29', 12, '2029-02-28'],
    ['closed on 29 February: in a leap year the same date', '2028-02-29', 48, '2032-02-29'],
    ['closed on 28 February before a leap year: the same date, not the 29th', '2027-02-28', 12, '2028-02-28'],
    ['closed on the 31st: the last day of a shorter month', '2026-08-31', 6, '2027-02-28'],
    ['over a new year', '2026-12-31', 1, '2027-01-31'],
  ])('%s', (_rule, closedOn, months, goOn) => {
    expect(dayText(notesGoOn(dayOf(closedOn), months))).toBe(goOn)
  })

  test('whoever was closed earlier never loses notes later, and a longer time never takes them sooner', () => {
    fc.assert(
      fc.property(someDay, someDay, someMonths, (a, b, months) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        expect(notesGoOn(early, months)).toBeLessThanOrEqual(notesGoOn(late, months))
        expect(notesGoOn(early, months)).toBeLessThan(notesGoOn(early, months + 1))
      }),
    )
  })

  test('searched for by closing date, exactly those are found whose day has come', () => {
    const shortly = fc.integer({ min: -40, max: 40 })
    fc.assert(
      fc.property(someDay, someMonths, shortly, (today, months, apart) => {
        const last = lastClosingGone(today, months)
        const closedOn = last + apart
        expect(closedOn <= last).toBe(notesGoOn(closedOn, months) <= today)
      }),
      { numRuns: 2000 },
    )
  })
})
