import { describe, expect, test } from '@jest/globals'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import type { MeetingWish } from '../../../shared/domain/journal/meeting-events.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { guestsOf, hidesGuests } from '../../../shared/domain/offers/guests.ts'
import { policyById } from '../../../shared/domain/policies/registry.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'

const together: MeetingWish = { place: 'workplace', participants: ['leader', 'employee'] }
const leaderOnly: MeetingWish = { place: 'workplace', participants: ['leader'] }

const rolesOf = (policyId: string, meeting: string, facts: Partial<LifeFacts> = {}, wish = together) =>
  guestsOf(policy(policyId), someLife(facts), meeting, wish).map(({ role }) => role)

describe('who a meeting invites besides the consultant', () => {
  test('P-6: the employee only when the leader chose so', () => {
    expect(rolesOf('varde', 'roundTable', {}, leaderOnly)).toEqual(['leader'])
    expect(rolesOf('varde', 'roundTable')).toEqual(['leader', 'employee'])
  })

  test('P-8: a talk between municipality and employee never invites the leader, whatever was wished', () => {
    expect(rolesOf('hjoerring', 'citizenContact', {}, leaderOnly)).toEqual(['employee'])
    expect(rolesOf('hjoerring', 'leaderTalk')).toEqual(['leader'])
  })

  test('HJOERRING-8: the union representative only when the employee wants it', () => {
    expect(rolesOf('hjoerring', 'roundTable')).toEqual(['leader', 'employee'])
    expect(rolesOf('hjoerring', 'roundTable', { employeeWants: ['unionRep'] })).toEqual([
      'leader',
      'employee',
      'unionRep',
    ])
  })

  test('ROSKILDE-5: the professional when one is needed', () => {
    expect(rolesOf('roskilde', 'roundTable', { neededProfession: 'psychologist' })).toContain('professional')
    expect(rolesOf('roskilde', 'roundTable')).not.toContain('professional')
  })

  test('KATALOG-5: HR from absence day 31 on, and not at a meeting before it', () => {
    const onAbsence = someLife({ firstAbsenceDay: '2026-12-01' })
    const guests = guestsOf(policy('katalog'), onAbsence, 'presenceTalk', together)
    const hr = guests.find(({ role }) => role === 'hr')
    expect(hr?.from).toBe(dayOf('2026-12-31'))
    expect(rolesOf('katalog', 'presenceTalk', {})).not.toContain('hr')
  })

  test('P-6: a policy that forgot to ask the employee invites no union representative all the same', () => {
    const hjoerring = policy('hjoerring')
    const careless: Policy = {
      ...hjoerring,
      meetings: hjoerring.meetings.map((meeting) => ({
        ...meeting,
        others: meeting.others.map((other) => ({ ...other, when: [] })),
      })),
    }
    expect(guestsOf(careless, someLife(), 'roundTable', together).map(({ role }) => role)).not.toContain('unionRep')
  })
})

describe('who joins a meeting besides', () => {
  const katalog = policy('katalog')
  const absent = someLife({ firstAbsenceDay: '2026-12-01' })
  const withCaseworker: Policy = {
    ...katalog,
    followUp: katalog.followUp.map((rule) => ({
      ...rule,
      with: [{ role: 'caseworker', ruleId: 'KATALOG-4', when: [] }],
    })),
  }

  const roles = (meeting: string) => guestsOf(withCaseworker, absent, meeting, together).map(({ role }) => role)

  test('KATALOG-5: HR once, though both the meeting and its series ask for HR', () => {
    expect(guestsOf(katalog, absent, 'followUp', together).map(({ role }) => role)).toEqual([
      'leader',
      'employee',
      'hr',
    ])
  })

  test('KATALOG-4: who joins the series joins its meetings and no others', () => {
    expect(roles('followUp')).toContain('caseworker')
    expect(roles('presenceTalk')).not.toContain('caseworker')
  })

  test('ROSKILDE-5: a professional comes to any meeting, from no day on', () => {
    const facts = someLife({ firstAbsenceDay: '2026-12-01', neededProfession: 'psychologist' })
    expect(guestsOf(policy('roskilde'), facts, 'roundTable', together)).toStrictEqual([
      { role: 'leader' },
      { role: 'employee' },
      { role: 'professional' },
    ])
  })

  test('P-6: nobody else stands on the list, not even as an empty line', () => {
    expect(guestsOf(policy('hjoerring'), absent, 'roundTable', leaderOnly)).toStrictEqual([{ role: 'leader' }])
    expect(guestsOf(policy('hjoerring'), absent, 'citizenContact', together)).toStrictEqual([{ role: 'employee' }])
  })

  test('KATALOG-5: where two days are asked for, the later counts', () => {
    const later: Policy = {
      ...katalog,
      meetings: katalog.meetings.map((meeting) => ({
        ...meeting,
        others: [{ role: 'hr', ruleId: 'KATALOG-5', when: [{ fromAbsenceDay: 31 }, { fromAbsenceDay: 11 }] }],
      })),
    }
    const hr = guestsOf(later, absent, 'presenceTalk', together).find(({ role }) => role === 'hr')
    expect(hr?.from).toBe(dayOf('2026-12-31'))
  })

  test('P-6: a model that asks something else than the employee invites no union representative', () => {
    const hjoerring = policy('hjoerring')
    const careless: Policy = {
      ...hjoerring,
      meetings: hjoerring.meetings.map((meeting) => ({
        ...meeting,
        others: [{ role: 'unionRep', ruleId: 'HJOERRING-8', when: [{ fromAbsenceDay: 1 }] }],
      })),
    }
    expect(guestsOf(careless, absent, 'roundTable', together).map(({ role }) => role)).not.toContain('unionRep')
  })
})

const isHidden = (policyId: string, meeting: string, facts: Partial<LifeFacts>) =>
  hidesGuests(guestsOf(policy(policyId), someLife(facts), meeting, together))

describe('P-6: who may see whom', () => {
  test('nobody, where the list would reveal union or treatment', () => {
    expect(isHidden('hjoerring', 'roundTable', { employeeWants: ['unionRep'] })).toBe(true)
    expect(isHidden('roskilde', 'roundTable', { neededProfession: 'psychologist' })).toBe(true)
  })

  test('everybody, among leader, employee and HR', () => {
    expect(isHidden('hjoerring', 'roundTable', {})).toBe(false)
    expect(isHidden('katalog', 'presenceTalk', { firstAbsenceDay: '2026-12-01' })).toBe(false)
  })
})

function someLife(facts: Partial<LifeFacts> = {}): LifeFacts {
  return { status: 'open', expectedOverEightWeeks: 'yes', bookings: [], ...facts }
}

function policy(id: string): Policy {
  const found = policyById(id)
  if (found === undefined) throw new Error(`No policy ${id}`)
  return found
}
