import { describe, expect, test } from '@jest/globals'
import { statedCalOptions } from '../../shared/domain/calendar/cal-options.ts'
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts'
import type { LifeFacts } from '../../shared/domain/obligations/life-facts.ts'
import { obligationsOf } from '../../shared/domain/obligations/obligations-of.ts'
import { offerWindow } from '../../shared/domain/offers/offer-window.ts'
import { type Rules, rulesFor } from '../../shared/domain/rules.ts'
import { at, textAt } from './support/rules.ts'

/* What a whole model promises when a municipality reads RULES 5.4 in another way. */

function rulesOf(policyId: string, options: Partial<typeof statedCalOptions> = {}): Rules {
  const rules = rulesFor({ policyId, statuteId: 'statute-2025', closingDays: [] })
  const { workingCalendar: office } = rules.policy
  const read = { ...statedCalOptions, ...options }
  return { ...rules, calendar: workingCalendar({ ...office, closingDays: [], options: read }) }
}

function enquiry(countsFrom: string, receivedAt: string): LifeFacts {
  return {
    status: 'open',
    expectedOverEightWeeks: 'unknown',
    bookings: [],
    countsFrom,
    receivedAt: textAt(receivedAt),
  }
}

describe('KOLDING-7, CAL-13: one to seven days after the call', () => {
  const call = enquiry('2026-12-23', '2026-12-23T10:00')
  const windowBy = (rules: Rules, now = '2026-12-23T10:00') =>
    offerWindow(rules, { ...call, meeting: 'roundTable' }, at(now))

  test('are calendar days of which the working days are offered, never the same day', () => {
    expect(windowBy(rulesOf('kolding'))).toMatchObject({
      from: '2026-12-24',
      until: '2026-12-30',
      bookableDates: ['2026-12-28', '2026-12-29', '2026-12-30'],
    })
  })

  test('or working days, where a municipality reads it so', () => {
    const { until, bookableDates } = windowBy(rulesOf('kolding', { daysAfter: 'working' }))
    expect([bookableDates[0], until]).toEqual(['2026-12-28', '2027-01-07'])
    expect(bookableDates).toHaveLength(7)
  })
})

const limitBy = (receivedAt: string, options: Partial<typeof statedCalOptions> = {}): string | undefined => {
  const facts = enquiry('2026-05-22', receivedAt)
  const found = obligationsOf(rulesOf('helsingoer', options), facts, at('2026-05-22T09:00'))
  return found.find(({ ruleId }) => ruleId === 'HELSINGOER-2')?.limitAt
}

describe('HELSINGOER-2, CAL-9 with CAL-10: an enquiry from before the office opens', () => {
  test('has its 48 hours from opening, so that a night’s is never due before one from the evening before', () => {
    expect(limitBy('2026-05-22T06:30')).toBe(textAt('2026-05-27T08:00'))
    expect(limitBy('2026-05-21T22:00')).toBe(textAt('2026-05-27T08:00'))
  })

  test('or from when it came, where a municipality reads it so; the evening before still waits for opening', () => {
    const earlyEnquiry = 'arrival'
    expect(limitBy('2026-05-22T06:30', { earlyEnquiry })).toBe(textAt('2026-05-27T06:30'))
    expect(limitBy('2026-05-21T22:00', { earlyEnquiry })).toBe(textAt('2026-05-27T08:00'))
    expect(limitBy('2026-05-22T13:30', { earlyEnquiry })).toBe(textAt('2026-05-27T13:30'))
  })
})
