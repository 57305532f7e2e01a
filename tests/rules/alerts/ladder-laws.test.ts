import { describe, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import { instantText, msOf } from '../../../shared/domain/calendar/instant.ts'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import { dueAlerts, nextActionAt } from '../../../shared/domain/obligations/alerts.ts'
import { ladderOf } from '../../../shared/domain/obligations/ladder.ts'
import type { Alerted, LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import type { Obligation, Reminder } from '../../../shared/domain/obligations/obligation.ts'
import { isAfterDue, ladder, type LadderStep, rankOf } from '../../../shared/domain/policies/ladder.ts'
import { assertCases, closingDaysAround, someMs } from '../support/oracle-cases.ts'
import { copenhagenClock, utcMs, offsetMs } from '../support/oracle-clock.ts'
import { isOpen, textOf, type YearMonthDate } from '../support/oracle-days.ts'

/* What holds for every ladder, whatever its steps and dates are. */

const share = 1 / 10
const hours = {
  timeZone: 'Europe/Copenhagen',
  days: 'municipal',
  opens: '08:00',
  closes: '16:00',
  cutoff: '15:00',
} as const
const life: LifeFacts = { status: 'open', expectedOverEightWeeks: 'yes', bookings: [], consultantId: 'karen' }

const someTime = fc.integer({ min: 8 * 4, max: 16 * 4 - 1 }).map((quarter) => {
  const minutes = quarter * 15
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})
const before = fc.oneof(
  fc.record({ shareOfTime: fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9) }),
  fc.record({ workingDaysBefore: fc.nat(4), at: someTime }),
)
const after = fc.record({ workingHoursAfterDue: fc.constantFrom(0, 0.5, 4, 8, 20) })

function step<T extends object>(level: LadderStep['level'], to: LadderStep['to'], moment: fc.Arbitrary<T>) {
  return fc.option(
    moment.map((one) => ({ level, to, ...one })),
    { nil: undefined },
  )
}

/** Every ladder that no policy is refused for. */
const someLadder = fc
  .tuple(
    step('warning', 'consultant', before),
    step('reminder', 'consultant', before),
    step('escalation', 'coordinator', after),
    step('lastResort', 'hr', after),
  )
  .map((steps) => ladder.safeParse(steps.filter((one) => one !== undefined)))
  .filter((parsed) => parsed.success)
  .map(({ data }) => data)

interface Case {
  readonly steps: readonly LadderStep[]
  readonly fromMs: number
  readonly receivedMs: number
  readonly dueMs: number
  readonly dueOn: YearMonthDate
  readonly closed: readonly YearMonthDate[]
}

/** Due while the office is open, some hours or weeks after it could first be done. */
const someCase: fc.Arbitrary<Case> = fc
  .record({
    fromMs: someMs,
    days: fc.nat(40),
    dueMinutes: fc.constantFrom(9 * 60 + 30, 13 * 60, 16 * 60),
    late: fc.nat(3000),
  })
  .chain(({ fromMs, days, dueMinutes, late }) => {
    const { date } = copenhagenClock(fromMs + days * 86_400_000)
    return fc.record({ steps: someLadder, closed: closingDaysAround(date) }).map(({ steps, closed }) => {
      const dueOn = openFrom(date, new Set(closed))
      const dueMs = localMs(dueOn, dueMinutes)
      return { steps, closed, fromMs, receivedMs: fromMs + late * 60_000, dueMs, dueOn }
    })
  })

function openFrom(date: YearMonthDate, closed: ReadonlySet<YearMonthDate>): YearMonthDate {
  let at = utcMs(date)
  for (;;) {
    const { date: day } = copenhagenClock(at + 12 * 3_600_000)
    if (isOpen(day, 'municipal', closed)) return day
    at += 86_400_000
  }
}

function localMs(date: YearMonthDate, minutes: number): number {
  const shown = utcMs(date, minutes)
  return shown - offsetMs(shown - 7_200_000)
}

function climb({ steps, closed, fromMs, receivedMs, dueMs, dueOn }: Case, alerted: readonly Alerted[] = []) {
  const calendar = workingCalendar({ ...hours, closingDays: closed.map(textOf) })
  const climbed = { key: 'RULE-1', steps, actBy: dayOf(textOf(dueOn)), fromMs, dueMs, receivedMs, isAuthority: false }
  return ladderOf(climbed, { ...life, alerted }, calendar)
}

function refuse(reminders: readonly Reminder[], isWrong: (one: Reminder, index: number) => boolean): void {
  const wrong = reminders.filter(isWrong)
  if (wrong.length > 0) throw new Error(JSON.stringify({ wrong, all: reminders }))
}

describe('laws of every ladder', () => {
  test('a warning comes after the enquiry, before it is late, and while the office is open', () => {
    assertCases(
      'warnings in time',
      fc.property(someCase, (one) => {
        const closed = new Set(one.closed)
        refuse(climb(one), ({ level, at }) => {
          if (isAfterDue(level)) return false
          const { date, minutes } = copenhagenClock(msOf(at))
          const isDuringHours = isOpen(date, 'municipal', closed) && minutes >= 8 * 60 && minutes < 16 * 60
          return msOf(at) <= one.receivedMs || msOf(at) >= one.dueMs || !isDuringHours
        })
      }),
      share,
    )
  })

  test('the levels go up, never two of one, and time never goes back', () => {
    assertCases(
      'levels in order',
      fc.property(someCase, (one) => {
        const all = climb(one)
        refuse(all, ({ level, at }, index) => {
          const next = all[index + 1]
          return next !== undefined && (rankOf(level) >= rankOf(next.level) || msOf(at) > msOf(next.at))
        })
      }),
      share,
    )
  })

  test('what is told because it is late is never told before, nor outside working hours', () => {
    assertCases(
      'late',
      fc.property(someCase, (one) => {
        const closed = new Set(one.closed)
        refuse(climb(one), ({ level, at }) => {
          if (!isAfterDue(level) || msOf(at) === Math.max(one.dueMs, one.receivedMs)) return false
          const { date, minutes } = copenhagenClock(msOf(at))
          const isDuringHours = isOpen(date, 'municipal', closed) && minutes >= 8 * 60 && minutes <= 16 * 60
          return msOf(at) < one.dueMs || !isDuringHours
        })
      }),
      share,
    )
  })

  test('whenever somebody looks, each level is told once at most, in order, and in the end the last is told', () => {
    assertCases(
      'told once',
      fc.property(someCase, fc.array(fc.nat(20_000), { maxLength: 12 }), (one, looks) => {
        const last = one.dueMs + 90 * 86_400_000
        const moments = [...looks.map((minutes) => one.receivedMs + minutes * 60_000), last, last + 86_400_000 * 30]
        const alerted = tellAt(
          one,
          moments.toSorted((a, b) => a - b),
        )
        const ranks = alerted.map(({ level }) => rankOf(level))
        const isAscending = ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? rank))
        const topmost = one.steps.findLast(({ level }) => isAfterDue(level))?.level
        if (!isAscending) throw new Error(`told ${JSON.stringify(alerted)}`)
        if (topmost !== undefined && alerted.at(-1)?.level !== topmost) throw new Error(`never told ${topmost}`)
      }),
      share,
    )
  })

  test('looking only when `nextActionAt` says so tells everything that looking each quarter of an hour tells', () => {
    assertCases(
      'next action',
      fc.property(someCase, (one) => {
        const alerted: Alerted[] = []
        let nowMs = one.receivedMs
        for (let looked = 0; looked < 40; looked++) {
          alerted.push(...toldAt(one, alerted, nowMs))
          const next = nextActionAt(
            [obligation(one, alerted, nowMs)],
            { alerted, consultantId: 'karen', status: 'open' },
            instant(nowMs),
          )
          if (next === undefined) break
          if (msOf(next) < nowMs) throw new Error(`${next} is past and was not told`)
          nowMs = msOf(next)
        }
        const expected = climb(one).map(({ level }) => level)
        const told = alerted.map(({ level }) => level)
        if (told.join() !== expected.join()) throw new Error(`told ${told.join()} instead of ${expected.join()}`)
      }),
      share / 2,
    )
  })
})

function tellAt(one: Case, moments: readonly number[]): readonly Alerted[] {
  const alerted: Alerted[] = []
  for (const nowMs of moments.flatMap((moment) => [moment, moment])) alerted.push(...toldAt(one, alerted, nowMs))
  return alerted
}

function toldAt(one: Case, alerted: readonly Alerted[], nowMs: number): readonly Alerted[] {
  const due = dueAlerts(
    [obligation(one, alerted, nowMs)],
    { alerted, consultantId: 'karen', status: 'open' },
    instant(nowMs),
  )
  return due.map(({ level }) => ({ obligation: 'RULE-1', level, at: instantText(nowMs) }))
}

function instant(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms)
}

function obligation(one: Case, alerted: readonly Alerted[], nowMs: number): Obligation {
  const text = { da: 'Hold samtalen', en: 'Hold the talk' }
  return {
    key: 'RULE-1',
    ruleId: 'RULE-1',
    what: text,
    on: { kind: 'task', task: 'hold' },
    basis: 'policy',
    limit: textOf(one.dueOn),
    actBy: textOf(one.dueOn),
    actByStartsAt: instantText(localMs(one.dueOn, 0)),
    dueAt: instantText(one.dueMs),
    state: nowMs >= one.dueMs ? 'missed' : 'open',
    assignee: { role: 'consultant', personId: 'karen' },
    reminders: climb(one, alerted),
    why: { ruleId: 'RULE-1', ...text },
  }
}
