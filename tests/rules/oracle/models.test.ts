import { describe, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { msPerDay } from '../../../shared/domain/calendar/day.ts'
import { instantText } from '../../../shared/domain/calendar/instant.ts'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { policies } from '../../../shared/domain/policies/registry.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { statute2025 } from '../../../shared/domain/statutes/statute-2025.ts'
import { assertCases, closingDaysAround, someMs } from '../support/oracle-cases.ts'
import { copenhagenClock, utcMs } from '../support/oracle-clock.ts'
import { isOpen, textOf, walk, type YearMonthDate } from '../support/oracle-days.ts'
import { type OracleFacts, oracleObligations } from '../support/oracle-life.ts'
import { oracleCountsFrom } from '../support/oracle-limits.ts'

const daysBefore = fc.integer({ min: 0, max: 70 })
const daysAfter = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined })

/** A request received at any minute, with what may have happened around it. */
function someFacts(policy: Policy): fc.Arbitrary<OracleFacts> {
  const kinds = policy.meetings.map(({ kind }) => kind)
  return someMs.chain((ms) => {
    const { date, minutes } = copenhagenClock(ms)
    return fc
      .record({
        closed: closingDaysAround(date),
        absentFor: fc.option(daysBefore, { nil: undefined }),
        requested: daysAfter,
        held: fc.option(fc.record({ meeting: fc.constantFrom(...kinds), after: fc.integer({ min: 0, max: 60 }) }), {
          nil: undefined,
        }),
        isEmployeesRequest: fc.boolean(),
        isOverEightWeeks: fc.boolean(),
        isInTargetGroup: fc.boolean(),
      })
      .map(({ closed, absentFor, requested, held, ...answers }) => {
        const closingDays = new Set(closed)
        const open = (day: YearMonthDate): boolean => isOpen(day, policy.workingCalendar.days, closingDays)
        const [hours = 0, past = 0] = policy.workingCalendar.cutoff.split(':').map(Number)
        const requestedOn = requested === undefined ? undefined : walk(date, requested)
        return {
          countsFrom: oracleCountsFrom({ date, minutes }, hours * 60 + past, open),
          minutes,
          ...(absentFor !== undefined && { firstAbsenceDay: walk(date, -absentFor) }),
          ...(requestedOn !== undefined && { requestedOn, letterSentOn: requestedOn }),
          ...(held !== undefined && { held: { meeting: held.meeting, on: walk(date, held.after) } }),
          ...answers,
          closingDays,
        }
      })
  })
}

function told(policy: Policy, facts: OracleFacts): readonly string[] {
  const closingDays = [...facts.closingDays].map(textOf)
  const calendar = workingCalendar({ ...policy.workingCalendar, closingDays, options: policy.calOptions })
  const { firstAbsenceDay, requestedOn, letterSentOn, held } = facts
  const life: LifeFacts = {
    status: 'open',
    countsFrom: textOf(facts.countsFrom),
    ...(firstAbsenceDay !== undefined && { firstAbsenceDay: textOf(firstAbsenceDay) }),
    expectedOverEightWeeks: facts.isOverEightWeeks ? 'yes' : 'no',
    isInTargetGroup: facts.isInTargetGroup,
    ...(requestedOn !== undefined && {
      fastTrack: {
        requestedOn: textOf(requestedOn),
        requestedBy: facts.isEmployeesRequest ? 'employee' : 'employer',
        ...(letterSentOn !== undefined && { letterSentOn: textOf(letterSentOn) }),
      },
    }),
    bookings: [],
    ...(held !== undefined && { meetings: [{ meeting: held.meeting, heldAt: instantText(utcMs(held.on, 12 * 60)) }] }),
  }
  const now = Temporal.Instant.fromEpochMilliseconds(utcMs(facts.countsFrom) + msPerDay)
  return obligationsOf({ policy, statute: statute2025, calendar }, life, now).map(
    ({ key, limit, actBy, target = '-', openFrom = '-' }) => [key, limit, actBy, target, openFrom].join(' '),
  )
}

describe('every obligation of every model, against an oracle that reads its data and walks day by day', () => {
  test.each(policies().map((policy) => [policy.id, policy] as const))('%s', (id, policy) => {
    assertCases(
      id,
      fc.property(someFacts(policy), (facts) => {
        const [found, wanted] = [told(policy, facts), oracleObligations(policy, statute2025, facts)]
        if (found.join('\n') !== wanted.join('\n'))
          throw new Error(`found\n${found.join('\n')}\nthe oracle\n${wanted.join('\n')}`)
      }),
      1 / 40,
    )
  })
})
