import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { heldUntil } from '../../../shared/domain/alerting/hold.ts'
import type { Preferences } from '../../../shared/domain/alerting/preferences.ts'
import { assertCases, someMs } from '../support/oracle-cases.ts'
import { at, copenhagen, vardeRules } from '../support/rules.ts'

const { calendar } = vardeRules({ closingDays: ['2026-12-30'] })

/** `digest 2026-12-22T08:00` on the wall clock; undefined: told at once. */
function held(preferences: Preferences, now: string, due: string): string | undefined {
  const found = heldUntil(preferences, at(now).epochMilliseconds, at(due).epochMilliseconds, calendar)
  if (found === undefined) return undefined
  const local = Temporal.Instant.fromEpochMilliseconds(found.untilMs).toZonedDateTimeISO(copenhagen).toPlainDateTime()
  return `${found.for} ${local.toString({ smallestUnit: 'minute' })}`
}

describe('a warning waits for its reader', () => {
  const nights = { quietHours: { from: '15:00', until: '08:30' } } as const
  const lunch = { quietHours: { from: '12:00', until: '13:00' } } as const
  const digest = { morningDigestAt: '08:00' } as const

  test.each<[string, Preferences, string, string, string | undefined]>([
    ['nothing chosen: it is told at once', {}, '2026-12-21T15:00', '2026-12-21T16:00', undefined],
    ['outside quiet hours it is told at once', nights, '2026-12-21T14:59', '2026-12-23T16:00', undefined],
    ['in quiet hours, until they end', nights, '2026-12-21T15:00', '2026-12-23T16:00', 'quietHours 2026-12-22T08:30'],
    ['also after midnight', nights, '2026-12-22T08:00', '2026-12-23T16:00', 'quietHours 2026-12-22T08:30'],
    ['the minute they end it is told', nights, '2026-12-22T08:30', '2026-12-23T16:00', undefined],
    ['within one day', lunch, '2026-12-21T12:00', '2026-12-21T16:00', 'quietHours 2026-12-21T13:00'],
    [
      'over a weekend: when the office opens',
      nights,
      '2026-12-18T15:30',
      '2026-12-23T16:00',
      'quietHours 2026-12-21T08:00',
    ],
    [
      'quiet hours are kept also when it is late by then',
      nights,
      '2026-12-21T15:00',
      '2026-12-21T16:00',
      'quietHours 2026-12-22T08:30',
    ],
    ['for the next morning’s digest', digest, '2026-12-21T09:00', '2026-12-28T16:00', 'digest 2026-12-22T08:00'],
    [
      'before the digest, for the same morning’s',
      digest,
      '2026-12-21T07:00',
      '2026-12-28T16:00',
      'digest 2026-12-21T08:00',
    ],
    ['no digest on a closed day', digest, '2026-12-29T09:00', '2027-01-08T16:00', 'digest 2027-01-04T08:00'],
    [
      'never for a digest that comes too late: it is told at once',
      digest,
      '2026-12-21T15:00',
      '2026-12-21T16:00',
      undefined,
    ],
    [
      'with both, quiet hours are kept where the digest is too late',
      { ...digest, ...nights },
      '2026-12-21T15:00',
      '2026-12-22T08:00',
      'quietHours 2026-12-22T08:30',
    ],
  ])('%s', (_name, preferences, now, due, expected) => {
    expect(held(preferences, now, due)).toBe(expected)
  })

  test.each([
    ['to summer time', '2026-03-28T23:00', 'quietHours 2026-03-30T08:00'],
    ['to winter time', '2026-10-24T23:00', 'quietHours 2026-10-26T08:00'],
  ])('the clock changes %s in the night: it ends on its own wall clock', (_change, now, expected) => {
    expect(held({ quietHours: { from: '22:00', until: '07:00' } }, now, '2026-12-01T16:00')).toBe(expected)
  })
})

test('what waits has an end, later than now; a digest is never later than it is due', () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const minutes = quarter * 15
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  })
  const quietHours = fc.record({ from: time, until: time }).filter(({ from, until }) => from !== until)
  const preferences = fc.record({ quietHours, morningDigestAt: time }, { requiredKeys: [] })
  assertCases(
    'held',
    fc.property(preferences, someMs, fc.nat(20_000), (chosen, nowMs, minutes) => {
      const dueMs = nowMs + minutes * 60_000
      const found = heldUntil(chosen, nowMs, dueMs, calendar)
      if (found === undefined) return
      if (found.untilMs <= nowMs) throw new Error(`ends at ${found.untilMs}`)
      if (found.for === 'digest' && found.untilMs >= dueMs) throw new Error(`a digest at ${found.untilMs}`)
    }),
    1 / 10,
  )
})
