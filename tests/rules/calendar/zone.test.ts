import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { instantText } from '../../../shared/domain/calendar/instant.ts'
import { minutesOf, zoneOf } from '../../../shared/domain/calendar/zone.ts'
import { copenhagen } from '../support/rules.ts'

const zone = zoneOf(copenhagen)

describe('Copenhagen’s wall clock (RULES 5.3)', () => {
  test.each([
    ['2025-03-30', 23],
    ['2025-10-26', 25],
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2027-03-28', 23],
    ['2027-10-31', 25],
    ['2028-03-26', 23],
    ['2028-10-29', 25],
    ['2029-03-25', 23],
    ['2029-10-28', 25],
    ['2026-12-21', 24],
  ])('%s lasts %i hours', (date, hours) => {
    expect((zone.startOf(dayOf(date) + 1) - zone.startOf(dayOf(date))) / 3_600_000).toBe(hours)
  })

  test.each([
    ['2026-10-13', '2026-10-13T08:00:00Z'],
    ['2026-10-27', '2026-10-27T09:00:00Z'],
    ['2027-03-23', '2027-03-23T09:00:00Z'],
    ['2027-04-06', '2027-04-06T08:00:00Z'],
  ])('10 o’clock on %s stays 10 o’clock across a clock change', (date, expected) => {
    expect(instantText(zone.at(dayOf(date), minutesOf('10:00')))).toBe(expected)
  })

  test.each([
    ['a skipped time becomes an hour later', '2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['a time that comes twice means the first', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
  ])('%s', (_name, date, time, expected) => {
    expect(instantText(zone.at(dayOf(date), minutesOf(time)))).toBe(expected)
  })

  test('agrees with Temporal at every minute, in every zone tried', () => {
    const name = fc.constantFrom(copenhagen, 'UTC', 'Pacific/Auckland', 'America/Sao_Paulo')
    const ms = fc.integer({ min: 1_500_000_000_000, max: 2_000_000_000_000 })
    fc.assert(
      fc.property(name, ms, fc.integer({ min: 0, max: 1439 }), (name, ms, minutes) => {
        const day = zoneOf(name).dayAt(ms)
        const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name)
        expect(dayText(day)).toBe(local.toPlainDate().toString())
        const plainTime = Temporal.PlainTime.from('00:00').add({ minutes })
        expect(zoneOf(name).at(day, minutes)).toBe(
          local.toPlainDate().toZonedDateTime({ timeZone: name, plainTime }).epochMilliseconds,
        )
      }),
    )
  })

  test('a zone or a time of day that does not exist is refused', () => {
    expect(() => zoneOf('Europe/Havnsby')).toThrow(RangeError)
    for (const time of ['24:00', '8:00', '08:60', 'noon', '']) expect(() => minutesOf(time)).toThrow(RangeError)
  })
})
