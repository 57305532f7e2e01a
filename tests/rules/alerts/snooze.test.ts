import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { snoozeUntil, type SnoozeChoice } from '../../../shared/domain/alerting/snooze-until.ts'
import { at, vardeRules } from '../support/rules.ts'

const { calendar } = vardeRules()
const ms = (local: string): number => at(local).epochMilliseconds

describe('a reminder that is put off', () => {
  test.each<[string, SnoozeChoice, string, string]>([
    ['an hour', 'oneHour', '2026-12-21T09:10', '2026-12-21T10:10'],
    ['this afternoon', 'thisAfternoon', '2026-12-21T09:10', '2026-12-21T13:00'],
    ['in the afternoon, "this afternoon" is an hour', 'thisAfternoon', '2026-12-21T13:20', '2026-12-21T14:20'],
    ['tomorrow morning', 'tomorrowMorning', '2026-12-21T09:10', '2026-12-22T08:00'],
    ['tomorrow is the next working day', 'tomorrowMorning', '2026-12-23T14:00', '2026-12-28T08:00'],
    ['at night too', 'tomorrowMorning', '2026-12-21T00:30', '2026-12-22T08:00'],
  ])('%s', (_what, choice, now, expected) => {
    expect(snoozeUntil(choice, ms(now), calendar)).toBe(ms(expected))
  })

  test('never waits for longer than what it is about', () => {
    expect(snoozeUntil('tomorrowMorning', ms('2026-12-21T09:10'), calendar, ms('2026-12-21T16:00'))).toBe(
      ms('2026-12-21T16:00'),
    )
  })

  test('and not at all once that is overdue', () => {
    expect(snoozeUntil('oneHour', ms('2026-12-21T16:00'), calendar, ms('2026-12-21T16:00'))).toBeUndefined()
  })

  test('whatever is chosen and whenever: later than now, not later than it is due, told by a clock that looks each minute', () => {
    const choice = fc.constantFrom<SnoozeChoice>('oneHour', 'thisAfternoon', 'tomorrowMorning')
    const moment = fc.integer({ min: ms('2026-01-01T00:00'), max: ms('2027-01-01T00:00') })
    const left = fc.integer({ min: 1, max: 7 * 24 * 60 })
    fc.assert(
      fc.property(choice, moment, left, (chosen, nowMs, minutes) => {
        const dueMs = (Math.floor(nowMs / 60_000) + minutes) * 60_000
        const until = snoozeUntil(chosen, nowMs, calendar, dueMs) ?? 0
        expect(until).toBeGreaterThan(nowMs)
        expect(until).toBeLessThanOrEqual(dueMs)
        expect(until % 60_000).toBe(0)
      }),
    )
  })
})
