import { describe, expect, test } from '@jest/globals'
import { assert, integer, property } from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { wallTimeIn } from '../../../functions/graph/events/wall-time.ts'

const ianaNames = new Map([
  ['Romance Standard Time', 'Europe/Copenhagen'],
  ['UTC', 'UTC'],
])

describe('times in an invitation are Danish wall times', () => {
  const wallTime = wallTimeIn('Europe/Copenhagen')

  test.each([
    ['in winter', '2026-12-22T09:00:00Z', '2026-12-22T10:00:00', 'Romance Standard Time'],
    ['in summer', '2026-06-22T08:00:00Z', '2026-06-22T10:00:00', 'Romance Standard Time'],
    ['the day the clock goes forward', '2026-03-29T08:00:00Z', '2026-03-29T10:00:00', 'Romance Standard Time'],
    ['the day the clock goes back', '2026-10-25T09:00:00Z', '2026-10-25T10:00:00', 'Romance Standard Time'],
    ['the second time it is half past two', '2026-10-25T01:30:00Z', '2026-10-25T01:30:00', 'UTC'],
  ])('%s', (_day, instant, dateTime, timeZone) => {
    expect(wallTime(instant)).toEqual({ dateTime, timeZone })
  })

  test('whatever the moment, the calendar reads back the same moment', () => {
    const second = integer({
      min: Temporal.Instant.from('2020-01-01T00:00:00Z').epochMilliseconds / 1000,
      max: Temporal.Instant.from('2040-01-01T00:00:00Z').epochMilliseconds / 1000,
    })
    assert(
      property(second, (epochSeconds) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000)
        const { dateTime, timeZone } = wallTime(instant.toString())
        const zone = ianaNames.get(timeZone ?? '') ?? 'unknown'
        return Temporal.PlainDateTime.from(dateTime ?? '')
          .toZonedDateTime(zone)
          .toInstant()
          .equals(instant)
      }),
      { numRuns: 2000 },
    )
  })

  test('a zone without a Windows name stops the start, not the first booking', () => {
    expect(() => wallTimeIn('Atlantic/Faroe')).toThrow('Atlantic/Faroe')
  })
})
