import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { remainingTo } from '../../../addin/ui/dates/remaining.ts'

const dateOf = (instant: string) => instant.slice(0, 10)
const now = '2026-12-21T08:00:00Z'
const said = (dueAt: string) => {
  const { is, unit, count } = remainingTo(dueAt, now, dateOf)
  return `${count} ${unit} ${is}`
}

describe('how much of the time is left, as people say it', () => {
  test.each([
    ['2026-12-21T08:25:00Z', '25 minutes left'],
    ['2026-12-21T08:59:59Z', '59 minutes left'],
    ['2026-12-21T15:00:00Z', '7 hours left'],
    ['2026-12-22T07:00:00Z', '23 hours left'],
    ['2026-12-22T15:00:00Z', '1 days left'],
    ['2026-12-28T07:00:00Z', '7 days left'],
    ['2026-12-21T07:59:00Z', '1 minutes over'],
    ['2026-12-21T06:00:00Z', '2 hours over'],
    ['2026-12-18T15:00:00Z', '3 days over'],
  ])('until %s', (dueAt, text) => {
    expect(said(dueAt)).toBe(text)
  })

  test('nobody is promised more than there is', () => {
    const unitMs = { minutes: 60_000, hours: 3_600_000 }
    const anyMs = fc.integer({ min: 0, max: 86_399_000 })
    fc.assert(
      fc.property(anyMs, (awayMs) => {
        const dueAt = new Date(Date.parse(now) + awayMs).toISOString()
        const { unit, count } = remainingTo(dueAt, now, dateOf)
        expect(unit === 'days' || count * unitMs[unit] <= awayMs).toBe(true)
      }),
    )
  })
})
