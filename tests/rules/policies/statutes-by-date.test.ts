import { describe, expect, test } from '@jest/globals'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { type Rules, rulesFor } from '../../../shared/domain/rules.ts'
import { inOrder, isVerifiedOn, statuteById, statuteFor, statutes } from '../../../shared/domain/statutes/registry.ts'
import { statute2023 } from '../../../shared/domain/statutes/statute-2023.ts'
import { statute2025 } from '../../../shared/domain/statutes/statute-2025.ts'
import { statute2026 } from '../../../shared/domain/statutes/statute-2026.ts'
import { statutoryDatesOf } from '../../../shared/domain/statutes/statutory-dates.ts'
import { statutoryTalk } from '../../../shared/domain/statutes/statutory-talk.ts'
import { at } from '../support/rules.ts'

function under(statuteId: string): Rules {
  return rulesFor({ policyId: 'varde', statuteId, closingDays: [] })
}

const life: LifeFacts = {
  status: 'open',
  firstAbsenceDay: '2026-08-03',
  expectedOverEightWeeks: 'yes',
  bookings: [],
}

describe('L-0: the law by date or pinned', () => {
  test.each([
    ['2024-12-31', 'statute-2023'],
    ['2025-01-01', 'statute-2025'],
    ['2026-06-30', 'statute-2025'],
    ['2027-01-01', 'statute-2025'],
  ])('L-35: on %s the newest law that somebody has checked is %s', (date, id) => {
    expect(statuteFor(date).id).toBe(id)
  })

  test('L-33: the reform can be pinned, and says that nobody has checked it', () => {
    expect(statuteById('statute-2026')?.unverified).toEqual(['L-33', 'L-34', 'L-35', 'L-36', 'L-37'])
    expect(isVerifiedOn(statute2026, '2026-08-01')).toBe(false)
    expect(isVerifiedOn(statute2025, '2026-06-30')).toBe(true)
    expect(isVerifiedOn(statute2025, '2026-07-01')).toBe(false)
  })

  test('L-0: laws whose dates overlap are refused by name', () => {
    expect(inOrder([...statutes])).toEqual(statutes)
    expect(() => inOrder([statute2025, statute2023])).toThrow('statute-2023 is refused. effectiveFrom: overlaps')
    expect(() => inOrder([{ ...statute2023, effectiveUntil: '2025-01-01' }, statute2025])).toThrow(
      'overlaps with statute-2023',
    )
  })
})

describe('L-34, L-37: whether the law wants a talk at all', () => {
  test('L-20: until the reform by the end of the eighth week', () => {
    expect(statutoryTalk(under('statute-2025'), life)).toEqual({
      kind: 'due',
      ruleId: 'L-20',
      limit: '2026-09-27',
      actBy: '2026-09-25',
    })
  })

  test('L-34: after it none, as a starting point, and the municipality’s own goals run all the same', () => {
    const rules = under('statute-2026')
    expect(statutoryTalk(rules, life)).toMatchObject({ kind: 'notDue', ruleId: 'L-34' })
    expect(statutoryDatesOf(rules, life, at('2026-08-03T09:00')).map(({ ruleId }) => ruleId)).not.toContain('L-20')
    const goals = obligationsOf(rules, { ...life, countsFrom: '2026-08-10' }, at('2026-08-10T09:00'))
    expect(goals.map(({ ruleId }) => ruleId)).toContain('VARDE-4')
  })

  test('L-34: expected beyond 26 weeks it is due again', () => {
    const talk = statutoryTalk(under('statute-2026'), { ...life, expectedOver26Weeks: true })
    expect(talk).toMatchObject({ kind: 'due', ruleId: 'L-20' })
  })

  test('L-12: a running fast track is due two weeks after the request under every law', () => {
    const fastTrack = { requestedOn: '2026-08-10' }
    for (const { id } of statutes) {
      expect(statutoryTalk(under(id), { ...life, fastTrack })).toMatchObject({ ruleId: 'L-12', limit: '2026-08-24' })
    }
  })

  test('L-20: a short absence, or none, has no talk by law', () => {
    const { firstAbsenceDay: _first, ...preventive } = life
    expect(statutoryTalk(under('statute-2025'), { ...life, expectedOverEightWeeks: 'no' }).kind).toBe('notDue')
    expect(statutoryTalk(under('statute-2025'), preventive).kind).toBe('notDue')
  })
})
