import { describe, expect, test } from '@jest/globals'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import { cameUp } from '../../../shared/domain/obligations/anchor-of.ts'
import { datesOf } from '../../../shared/domain/obligations/dates-of.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { CalOptions } from '../../../shared/domain/calendar/cal-options.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { rulesOf } from '../support/models.ts'
import { at, textAt } from '../support/rules.ts'

const life: LifeFacts = { status: 'open', expectedOverEightWeeks: 'yes', bookings: [] }

/** A model whose wordings are read in another way. */
function read(policyId: string, change: Partial<CalOptions>): Rules {
  const rules = rulesOf(policyId)
  return { ...rules, calendar: { ...rules.calendar, options: { ...rules.calendar.options, ...change } } }
}

/** 48 hours from an enquiry at that moment, counted as the office counts it. */
function within48Hours(rules: Rules, receivedAt: string) {
  const from = cameUp(rules, receivedAt)
  return datesOf({ within: { hours: 48 } }, from, rules.calendar)
}

describe('CAL-9: 48 hours as hours on the clock', () => {
  const elapsed = read('helsingoer', { hours: 'elapsed' })

  test('they run from the call itself, also on a Saturday, though it counts from Monday', () => {
    const { limit, limitMs } = within48Hours(elapsed, textAt('2026-06-06T10:00'))
    expect(dayText(limit)).toBe('2026-06-08')
    expect(limitMs).toBe(msOf(textAt('2026-06-08T10:00')))
  })

  test('to the second, and through a change to summer time', () => {
    expect(within48Hours(elapsed, textAt('2026-06-08T10:00:30')).limitMs).toBe(msOf(textAt('2026-06-10T10:00:30')))
    expect(within48Hours(elapsed, textAt('2026-03-27T10:00')).limitMs).toBe(msOf(textAt('2026-03-29T11:00')))
  })

  test('CAL-10: a call at midnight counts from midnight, where calls before opening count as they come', () => {
    const asItComes = read('helsingoer', { earlyEnquiry: 'arrival' })
    expect(within48Hours(asItComes, textAt('2026-06-08T00:00')).limitMs).toBe(msOf(textAt('2026-06-10T00:00')))
    expect(within48Hours(rulesOf('helsingoer'), textAt('2026-06-08T00:00')).limitMs).toBe(
      msOf(textAt('2026-06-10T08:00')),
    )
  })
})

test('CAL-5, CAL-7: a target on a closed day stays where the limit would stay, and runs on where the limit would', () => {
  const { calendar } = rulesOf('roskilde')
  const ms = calendar.zone.startOf(dayOf('2026-04-27'))
  const rule = { target: { days: 6 }, within: { days: 14 } } as const
  const target = (onClosedDay: 'before' | 'next') => {
    const dates = datesOf({ ...rule, onClosedDay }, { day: dayOf('2026-04-27'), ms, realMs: ms }, calendar)
    return dates.target === undefined ? undefined : dayText(dates.target)
  }
  expect(target('before')).toBe('2026-05-03')
  expect(target('next')).toBe('2026-05-04')
})

describe('CAL-7: steps of one programme that fall together', () => {
  const rules = rulesOf('katalog-1-3-7')
  /** Days 3 and 7 of an absence from 1 April 2026 both fall on the Tuesday after Easter. */
  const talks = (...held: readonly string[]) => {
    const meetings = held.map((meeting) => ({ meeting, heldAt: textAt('2026-04-02T10:00') }))
    return obligationsOf(rules, { ...life, firstAbsenceDay: '2026-04-01', meetings }, at('2026-04-02T12:00'))
      .filter(({ ruleId }) => ruleId === 'KATALOG-6')
      .map(({ key, covers, state }) => `${key} ${state}${covers === undefined ? '' : ` covers ${covers.join()}`}`)
  }

  test('KATALOG-6: while neither was held, the later stands for both', () => {
    expect(talks()).toEqual(['KATALOG-6/day1 missed', 'KATALOG-6/day7 open covers KATALOG-6/day3'])
  })

  test('KATALOG-6: what was held on its own stays its own, whichever it was', () => {
    expect(talks('secondTalk')).toEqual(['KATALOG-6/day1 missed', 'KATALOG-6/day3 met', 'KATALOG-6/day7 open'])
    expect(talks('thirdTalk')).toEqual(['KATALOG-6/day1 missed', 'KATALOG-6/day3 open', 'KATALOG-6/day7 met'])
  })
})

test('HJOERRING-11: a role that changes when it changes has no day, and nothing counts from it', () => {
  const rules = rulesOf('hjoerring')
  const [first] = rules.policy.phases
  const [obligation] = rules.policy.obligations
  if (first === undefined || obligation === undefined) throw new Error('Hjørring has no phases')
  const policy = {
    ...rules.policy,
    phases: [first, { ...first, from: { anchor: 'phaseChange', after: { days: 1 } } as const }],
    obligations: [{ ...obligation, anchor: 'phaseChange' as const }],
  }
  const facts = { ...life, firstAbsenceDay: '2026-04-13', consultantId: 'karen' }
  const found = obligationsOf({ ...rules, policy }, facts, at('2026-04-14T09:00'))
  expect(found.map(({ basis }) => basis)).not.toContain('policy')
})
