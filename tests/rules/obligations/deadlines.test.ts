import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { dayText } from '../../../shared/domain/calendar/day.ts'
import { countsFrom } from '../../../shared/domain/calendar/counts-from.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { aRequest } from '../support/requests.ts'
import { copenhagenClock, offsetMs, utcMs } from '../support/oracle-clock.ts'
import { dateOf, isOpen, textOf, walk, type YearMonthDate } from '../support/oracle-days.ts'
import { lastOpen, oracleCountsFrom } from '../support/oracle-limits.ts'
import { copenhagen, vardeRules } from '../support/rules.ts'

const template = aRequest().state

const moment = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2040, 11, 31) / 60_000 })
  .map((minutes) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000))
/** Up to ten closed days in the weeks after 1 December 2026, where the holidays already stand close. */
const closingDays = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 10 })
  .map((offsets) => offsets.map((days) => textOf(walk(20261201, days))))
const inThatWinter = fc
  .integer({ min: 0, max: 60 * 24 * 60 })
  .map((minutes) => Temporal.Instant.from('2026-11-30T23:00:00Z').add({ minutes }))

function obligationsFor(receivedAt: Temporal.Instant, closed: readonly string[] = []): readonly Obligation[] {
  const rules = vardeRules({ closingDays: closed })
  const from = dayText(countsFrom(receivedAt.epochMilliseconds, rules.calendar))
  const today = receivedAt.toZonedDateTimeISO(copenhagen).toPlainDate()
  const firstAbsenceDay = today.subtract({ days: 10 }).toString()
  const state = { ...template, receivedAt: receivedAt.toString(), countsFrom: from, firstAbsenceDay }
  return obligationsOf(rules, state, receivedAt)
}

/** The municipal days (CAL-16) with the municipality's own closing days. */
function openUnless(closed: readonly string[]): (date: YearMonthDate) => boolean {
  const closingDays = new Set(closed.map(dateOf))
  return (date) => isOpen(date, 'municipal', closingDays)
}

/** 16:00 on Copenhagen's clocks; none of them changes in the hours before. */
function closingTimeOn(date: YearMonthDate): string {
  const shown = utcMs(date, 16 * 60)
  return Temporal.Instant.fromEpochMilliseconds(shown - offsetMs(shown)).toString()
}

function limitOf(ruleId: string, obligations: readonly Obligation[]): Temporal.PlainDate {
  return Temporal.PlainDate.from(obligations.find((one) => one.ruleId === ruleId)?.limit ?? '')
}

describe('every deadline of the Varde model, against an oracle that walks day by day', () => {
  test.each([
    ['2020 to 2040, every clock change and Store bededag included', moment, fc.constant<string[]>([])],
    ['with closing days of the municipality’s own around Christmas', inThatWinter, closingDays],
  ])('%s', (_name, when, closings) => {
    fc.assert(
      fc.property(when, closings, (receivedAt, closed) => {
        const open = openUnless(closed)
        const received = copenhagenClock(receivedAt.epochMilliseconds)
        const counted = oracleCountsFrom(received, 15 * 60, open)
        const firstAbsenceDay = walk(received.date, -10)
        const expected = [
          ['VARDE-3', counted],
          ['VARDE-4', walk(counted, 7)],
          ['L-3', walk(firstAbsenceDay, 34)],
          ['L-22', walk(firstAbsenceDay, 35)],
        ] as const

        const found = obligationsFor(receivedAt, closed).map(({ ruleId, limit, actBy, dueAt }) => [
          ruleId,
          limit,
          actBy,
          dueAt,
        ])
        expect(found).toEqual(
          expected.map(([ruleId, limit]) => {
            const actBy = lastOpen(limit, open)
            return [ruleId, textOf(limit), textOf(actBy), closingTimeOn(actBy)]
          }),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('laws', () => {
  test('an earlier enquiry never has a later limit', () => {
    fc.assert(
      fc.property(moment, moment, fc.constantFrom('VARDE-3', 'VARDE-4'), (a, b, ruleId) => {
        const [earlier, later] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a]
        const [first, second] = [earlier, later].map((when) => limitOf(ruleId, obligationsFor(when)))
        expect(first && second && Temporal.PlainDate.compare(first, second)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('CAL-5: actBy is a working day and never after the limit', () => {
    fc.assert(
      fc.property(inThatWinter, closingDays, (receivedAt, closed) => {
        for (const { actBy, limit } of obligationsFor(receivedAt, closed)) {
          expect(actBy <= limit).toBe(true)
          expect(openUnless(closed)(dateOf(actBy))).toBe(true)
        }
      }),
    )
  })

  test('time alone never turns a late obligation back', () => {
    const story = aRequest()
    const rank = { open: 0, missed: 1, void: 1, met: 2 }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 40_000 }), (a, b) => {
        const received = Temporal.Instant.from(story.state.receivedAt)
        const [before, after] = [Math.min(a, b), Math.max(a, b)].map((minutes) =>
          obligationsOf(story.rules, story.state, received.add({ minutes })).map(({ state }) => rank[state]),
        )
        before?.forEach((one, index) => expect(after?.[index]).toBeGreaterThanOrEqual(one))
      }),
    )
  })
})
