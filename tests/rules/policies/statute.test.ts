import { describe, expect, test } from '@jest/globals'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { limitOf } from '../../../shared/domain/calendar/span.ts'
import { absenceDayNow, authorityFrom } from '../../../shared/domain/meaning/absence.ts'
import { statuteById, statuteFor } from '../../../shared/domain/statutes/registry.ts'
import { defineStatute } from '../../../shared/domain/statutes/schema.ts'
import { statute2025 } from '../../../shared/domain/statutes/statute-2025.ts'
import { aRequest } from '../support/requests.ts'
import { at, vardeRules } from '../support/rules.ts'

const { calendar } = vardeRules()

function limitAndActBy(ruleId: string, from: string): readonly string[] {
  const rule = [...statute2025.obligations, ...statute2025.dates].find((one) => one.ruleId === ruleId)
  if (rule === undefined) throw new Error(`No rule ${ruleId}`)
  const limit = limitOf(dayOf(from), rule.within, calendar)
  return [dayText(limit), dayText(calendar.lastWorkingDayOnOrBefore(limit))]
}

describe('X1: statutory dates across Easter 2026, absent from Monday 2 March', () => {
  test.each([
    ['L-25', 'sick-leave talk, four weeks', '2026-03-30', '2026-03-30'],
    ['L-24', 'last day of the employer period', '2026-03-31', '2026-03-31'],
    ['L-3', 'fast-track request, on Easter Sunday', '2026-04-05', '2026-04-01'],
    ['L-22', 'absence notification, on Easter Monday', '2026-04-06', '2026-04-01'],
    ['L-20', 'first talk, end of week 8', '2026-04-26', '2026-04-24'],
  ])('%s: %s', (ruleId, _what, limit, actBy) => {
    expect(limitAndActBy(ruleId, '2026-03-02')).toEqual([limit, actBy])
  })
})

describe('single dates of the other worked examples', () => {
  test.each([
    ['X2: request by Sunday 19 April', 'L-3', '2026-03-16', '2026-04-19', '2026-04-17'],
    ['X2: first talk by Sunday 10 May', 'L-20', '2026-03-16', '2026-05-10', '2026-05-08'],
    ['X2: talk two weeks after a request on 1 April', 'L-12', '2026-04-01', '2026-04-15', '2026-04-15'],
    ['X2: talk two weeks after a request on 12 May', 'L-12', '2026-05-12', '2026-05-26', '2026-05-26'],
    ['X5: employer period ends Friday 24 April', 'L-24', '2026-03-26', '2026-04-24', '2026-04-24'],
    ['X11: too late after Sunday 7 June, Constitution Day before it', 'L-3', '2026-05-04', '2026-06-07', '2026-06-04'],
  ])('%s', (_name, ruleId, from, limit, actBy) => {
    expect(limitAndActBy(ruleId, from)).toEqual([limit, actBy])
  })
})

describe('L-3: the statutory request is information to the leader', () => {
  const story = aRequest({ firstAbsenceDay: '2026-12-04' })

  test('it is law, and the leader’s to send by Thursday 7 January', () => {
    expect(story.obligation('L-3', '2026-12-21T09:10')).toMatchObject({
      basis: 'law',
      limit: '2027-01-07',
      state: 'open',
      assignee: { role: 'leader' },
      reminders: [],
    })
  })

  test('it stays open through its last day and is void after it, never missed', () => {
    expect(story.obligation('L-3', '2027-01-07T23:59').state).toBe('open')
    expect(story.obligation('L-3', '2027-01-08T00:00').state).toBe('void')
  })

  test.each([
    ['yes', 1],
    ['unknown', 1],
    ['no', 0],
  ] as const)('L-1: expected longer than eight weeks "%s" gives %i of it', (expectedOverEightWeeks, count) => {
    const obligations = aRequest({ expectedOverEightWeeks }).obligations('2026-12-21T09:10')
    expect(obligations.filter(({ ruleId }) => ruleId === 'L-3')).toHaveLength(count)
  })
})

describe('what follows from the first absence day on a request', () => {
  test('CAL-2: the absence day turns at local midnight', () => {
    const days = ['2026-12-21T23:59', '2026-12-22T00:00'].map((local) =>
      absenceDayNow(vardeRules(), { firstAbsenceDay: '2026-12-04' }, at(local)),
    )
    expect(days).toEqual([18, 19])
  })

  test('P-9, X5: the consultant is the authority from Saturday 25 April, when the employer period is over', () => {
    expect(authorityFrom(vardeRules(), { firstAbsenceDay: '2026-03-26' })).toBe('2026-04-25')
  })

  test('a preventive request has neither', () => {
    expect(absenceDayNow(vardeRules(), {}, at('2026-12-21T09:10'))).toBeUndefined()
    expect(authorityFrom(vardeRules(), {})).toBeUndefined()
  })
})

describe('L-0: the law is versioned', () => {
  test('the rule set in force on a date is found, the oldest for dates before it', () => {
    expect(statuteFor('2026-12-21').id).toBe('statute-2025')
    expect(statuteFor('2024-12-31').id).toBe('statute-2023')
    expect(statuteFor('2019-01-01').id).toBe('statute-2023')
    expect(statuteById('statute-1915')).toBeUndefined()
  })

  test('L-35: it says how long somebody has checked it', () => {
    expect(statute2025.verifiedUntil).toBe('2026-06-30')
  })

  test('one that is checked until before it takes effect is refused with path and reason', () => {
    expect(() => defineStatute({ ...statute2025, verifiedUntil: '2024-12-31' })).toThrow(
      'verifiedUntil: is before the statute takes effect',
    )
  })
})
