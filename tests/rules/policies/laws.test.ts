import { describe, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { countsFrom } from '../../../shared/domain/calendar/counts-from.ts'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { instantText } from '../../../shared/domain/calendar/instant.ts'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { keyOf } from '../../../shared/domain/policies/key-of.ts'
import { policies } from '../../../shared/domain/policies/registry.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { statute2025 } from '../../../shared/domain/statutes/statute-2025.ts'
import { assertCases, closingDaysAround, someDate, someMs } from '../support/oracle-cases.ts'
import { copenhagenClock } from '../support/oracle-clock.ts'
import { dateOf, isOpen, textOf, walk, type YearMonthDate } from '../support/oracle-days.ts'

/* What holds for every model, whatever its numbers are: one line of reasoning each, no second calculation. */

const policy = fc.constantFrom(...policies())
const share = 1 / 20

interface Enquiry {
  readonly receivedMs: number
  readonly firstAbsenceDay: YearMonthDate
  readonly closed?: readonly YearMonthDate[]
  readonly facts?: Partial<LifeFacts>
}

function obligationsFor(policy: Policy, enquiry: Enquiry, afterDays = 0): readonly Obligation[] {
  const { receivedMs, firstAbsenceDay, closed = [], facts = {} } = enquiry
  const options = policy.calOptions
  const calendar = workingCalendar({ ...policy.workingCalendar, closingDays: closed.map(textOf), options })
  const life: LifeFacts = {
    status: 'open',
    receivedAt: instantText(receivedMs),
    countsFrom: dayText(countsFrom(receivedMs, calendar)),
    firstAbsenceDay: textOf(firstAbsenceDay),
    expectedOverEightWeeks: 'yes',
    isInTargetGroup: true,
    fastTrack: { requestedOn: dayText(countsFrom(receivedMs, calendar)) },
    bookings: [],
    ...facts,
  }
  const now = Temporal.Instant.fromEpochMilliseconds(receivedMs + afterDays * 86_400_000)
  return obligationsOf({ policy, statute: statute2025, calendar }, life, now)
}

/** Received at any minute of 2020 to 2040, absent since a while, with closing days about. */
const anEnquiry = someMs.chain((receivedMs) => {
  const { date } = copenhagenClock(receivedMs)
  const firstAbsenceDay = fc.integer({ min: 0, max: 60 }).map((days) => walk(date, -days))
  return fc.record({ receivedMs: fc.constant(receivedMs), firstAbsenceDay, closed: closingDaysAround(date) })
})

/** Fails with what was found, once for each case rather than once for each obligation. */
function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

describe('laws of every model', () => {
  test('an earlier enquiry never has a later limit', () => {
    assertCases(
      'earlier enquiry',
      fc.property(policy, anEnquiry, fc.integer({ min: 0, max: 20_000 }), (policy, enquiry, minutes) => {
        const later = obligationsFor(policy, { ...enquiry, receivedMs: enquiry.receivedMs + minutes * 60_000 })
        const limits = new Map(later.map(({ key, limit, actBy, dueAt }) => [key, { limit, actBy, dueAt }]))
        refuse(
          obligationsFor(policy, enquiry)
            .filter(({ key, limit, actBy, dueAt }) => {
              const other = limits.get(key)
              return other !== undefined && (limit > other.limit || actBy > other.actBy || dueAt > other.dueAt)
            })
            .map(({ key, limit }) => `${policy.id} ${key} ${limit} is later`),
        )
      }),
      share,
    )
  })

  test('CAL-5: actBy is a working day and never after the limit', () => {
    const daysOf = new Map(
      policies().flatMap((one) => one.obligations.map((rule) => [`${one.id} ${keyOf(rule)}`, rule])),
    )
    assertCases(
      'actBy',
      fc.property(policy, anEnquiry, (policy, enquiry) => {
        const closed = new Set(enquiry.closed)
        refuse(
          obligationsFor(policy, enquiry)
            .filter(({ key, actBy, limit }) => {
              const set = daysOf.get(`${policy.id} ${key}`)?.days ?? policy.workingCalendar.days
              return actBy > limit || !isOpen(dateOf(actBy), set, closed)
            })
            .map(({ key, actBy, limit }) => `${policy.id} ${key}: ${actBy} for ${limit}`),
        )
      }),
      share,
    )
  })

  test('CAL-7: merging loses no step: each is there, or another of its programme on its date covers it', () => {
    const programmes = policies().filter(({ obligations }) => obligations.some((rule) => rule.programme !== undefined))
    assertCases(
      'merging',
      fc.property(fc.constantFrom(...programmes), anEnquiry, (policy, enquiry) => {
        const found = obligationsFor(policy, enquiry)
        const held = new Set(found.flatMap(({ key, covers = [] }) => [key, ...covers]))
        const lost = policy.obligations.filter((rule) => rule.programme !== undefined && !held.has(keyOf(rule)))
        refuse(lost.map((rule) => `${policy.id} lost ${keyOf(rule)}`))
      }),
      share,
    )
  })

  test('CAL-5: adding a closing day never moves actBy later where a limit is counted in calendar days and kept before it', () => {
    assertCases(
      'closing day',
      fc.property(policy, anEnquiry, fc.integer({ min: -5, max: 60 }), (policy, enquiry, ahead) => {
        const { date } = copenhagenClock(enquiry.receivedMs)
        const facts = { countsFrom: textOf(date), fastTrack: { requestedOn: textOf(date) } }
        const before = new Map(obligationsFor(policy, { ...enquiry, facts }).map(({ key, actBy }) => [key, actBy]))
        const closed = [...enquiry.closed, walk(date, ahead)]
        const kept = new Set(policy.obligations.filter(isKeptBefore).map(keyOf))
        refuse(
          obligationsFor(policy, { ...enquiry, closed, facts })
            .filter(({ key, actBy, basis }) => (kept.has(key) || basis === 'law') && actBy > (before.get(key) ?? actBy))
            .map(({ key, actBy }) => `${policy.id} ${key} moved to ${actBy}`),
        )
      }),
      share,
    )
  })

  test('time alone never turns a late obligation back', () => {
    const rank = { open: 0, missed: 1, void: 1, met: 2 }
    assertCases(
      'time alone',
      fc.property(policy, anEnquiry, fc.nat(90), fc.nat(90), (policy, enquiry, first, more) => {
        const before = new Map(obligationsFor(policy, enquiry, first).map(({ key, state }) => [key, rank[state]]))
        const turned = obligationsFor(policy, enquiry, first + more).filter(
          ({ key, state }) => rank[state] < (before.get(key) ?? 0),
        )
        refuse(turned.map(({ key, state }) => `${policy.id} ${key} is ${state} again`))
      }),
      share,
    )
  })

  test('a pause never makes a goal due earlier, and never moves the law', () => {
    assertCases(
      'pause',
      fc.property(policy, anEnquiry, fc.nat(20), fc.nat(40), (policy, enquiry, from, length) => {
        const at = (days: number): string => instantText(enquiry.receivedMs + days * 86_400_000)
        const pauses = [{ fromAt: at(from), untilAt: at(from + length) }]
        const unpaused = new Map(obligationsFor(policy, enquiry).map(({ key, limit }) => [key, limit]))
        refuse(
          obligationsFor(policy, { ...enquiry, facts: { pauses } }, from + length)
            .filter(({ key, basis, limit }) => {
              const without = unpaused.get(key) ?? limit
              return basis === 'law' ? limit !== without : limit < without
            })
            .map(({ key, limit }) => `${policy.id} ${key}: ${limit}`),
        )
      }),
      share,
    )
  })

  test('the law’s limits never depend on the model', () => {
    assertCases(
      'law and model',
      fc.property(policy, policy, anEnquiry, (one, other, enquiry) => {
        const [a, b] = [one, other].map((policy) =>
          obligationsFor(policy, enquiry)
            .filter(({ basis, key }) => basis === 'law' && key !== 'L-12')
            .map(({ key, limit, actBy }) => `${key} ${limit} ${actBy}`)
            .join(),
        )
        refuse(a === b ? [] : [`${one.id}: ${a}, ${other.id}: ${b}`])
      }),
      share,
    )
  })
})

/** Days, weeks and months of the calendar; not what counts working days, nor what runs on past a closed day. */
function isKeptBefore(rule: Policy['obligations'][number]): boolean {
  const isCalendar = ['days', 'weeks', 'absenceDay', 'absenceWeeks', 'months'].some((unit) => unit in rule.within)
  const isPlain = typeof rule.anchor === 'string' && rule.programme === undefined
  return isCalendar && isPlain && rule.onClosedDay !== 'next' && rule.assignee !== 'employee'
}

test('CAL-5: the nearest open day on each side encloses every date', () => {
  assertCases(
    'nearest open day',
    fc.property(
      someDate.chain((date) => fc.record({ date: fc.constant(date), closed: closingDaysAround(date) })),
      ({ date, closed }) => {
        const settings = { timeZone: 'Europe/Copenhagen', days: 'municipal', opens: '08:00', closes: '16:00' } as const
        const calendar = workingCalendar({ ...settings, cutoff: '15:00', closingDays: closed.map(textOf) })
        const day = dayOf(textOf(date))
        const [last, first] = [calendar.lastWorkingDayOnOrBefore(day), calendar.nextWorkingDayOnOrAfter(day)]
        const isEnclosed = last <= day && day <= first && (last === first) === calendar.isWorkingDay(day)
        refuse(isEnclosed ? [] : [`${textOf(date)}: ${dayText(last)} to ${dayText(first)}`])
      },
    ),
    share,
  )
})
