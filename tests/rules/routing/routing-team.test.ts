import { describe, expect, test } from '@jest/globals'
import { policies } from '../../../shared/domain/policies/registry.ts'
import { inTurn, type Waiting } from '../../../shared/domain/routing/queue-order.ts'
import { staffingGaps, withoutContact } from '../../../shared/domain/routing/staffing.ts'
import { mayAsk, targetsOf } from '../../../shared/domain/routing/target.ts'
import { policyOf } from '../support/models.ts'

function waiting(requestId: string, time: string, employer: Waiting['employer']): Waiting {
  return { requestId, receivedAt: `2026-03-02T${time}:00Z`, employer }
}

function staff(profession: string, count: number): { professions: string[] }[] {
  return Array.from({ length: count }, () => ({ professions: [profession] }))
}

describe('whose turn it is', () => {
  const small = waiting('small', '08:00', { isOwn: false, employees: 12 })
  const large = waiting('large', '10:00', { isOwn: false, employees: 800 })
  const own = waiting('own', '11:00', { isOwn: true, employees: 3 })
  const unknown = waiting('unknown', '07:00', { isOwn: false })
  const largeBefore = waiting('large-before', '09:00', { isOwn: false, employees: 800 })
  const all = [small, large, own, unknown, largeBefore]

  test('ISHOEJ-6: own workplaces, then the largest employer, then whoever came first', () => {
    expect(inTurn(policyOf('ishoej'), all).map(({ requestId }) => requestId)).toEqual([
      'own',
      'large-before',
      'large',
      'small',
      'unknown',
    ])
  })

  test('elsewhere whoever came first, and at the same moment by id', () => {
    const twin = { ...small, requestId: 'a-twin' }
    expect(inTurn(policyOf('varde'), [...all, twin]).map(({ requestId }) => requestId)).toEqual([
      'unknown',
      'a-twin',
      'small',
      'large-before',
      'large',
      'own',
    ])
  })
})

describe('the team that a model promises', () => {
  test('ROSKILDE-6: a missing psychologist and the missing psychiatrist are told, extra people are not', () => {
    const people = [
      ...staff('retentionConsultant', 6),
      ...staff('jobConsultant', 9),
      ...staff('psychologist', 3),
      ...staff('physiotherapist', 3),
      ...staff('occupationalTherapist', 2),
      ...staff('occupationalPhysician', 1),
    ]
    const gaps = staffingGaps(policyOf('roskilde'), people)
    expect(gaps.map(({ ruleId, what, expected, actual }) => [ruleId, what.en, expected, actual])).toEqual([
      ['ROSKILDE-6', 'Psychologists', 4, 3],
      ['ROSKILDE-6', 'Psychiatrist', 1, 0],
    ])
  })

  test('VARDE-7: three advisers work only with the municipality’s own staff', () => {
    const gaps = staffingGaps(policyOf('varde'), staff('retentionConsultant', 2))
    expect(gaps.map(({ ruleId, expected, actual }) => [ruleId, expected, actual])).toEqual([['VARDE-7', 3, 2]])
  })

  test('ISHOEJ-7: one full-time consultant', () => {
    expect(staffingGaps(policyOf('ishoej'), []).map(({ ruleId }) => ruleId)).toEqual(['ISHOEJ-7'])
    expect(staffingGaps(policyOf('ishoej'), staff('retentionConsultant', 1))).toEqual([])
    expect(staffingGaps(policyOf('ishoej'), [{ professions: [] }])).toEqual([])
  })

  test('STEVNS-4: every leader has a contact, and whoever has none is named; HJOERRING-13 asks the same', () => {
    const workplaces = [{ workplaceId: 'school', fixedConsultantId: 'karen' }, { workplaceId: 'nursery' }]
    expect(withoutContact(policyOf('stevns'), workplaces)).toEqual([{ ruleId: 'STEVNS-4', workplaceId: 'nursery' }])
    expect(withoutContact(policyOf('hjoerring'), workplaces)).toEqual([
      { ruleId: 'HJOERRING-13', workplaceId: 'nursery' },
    ])
    expect(withoutContact(policyOf('varde'), workplaces)).toEqual([])
  })

  test.each([
    ['HELSINGOER-8: retention only', 'helsingoer', 'HELSINGOER-8', false],
    ['LYNGBY-7: casework too', 'lyngby-taarbaek', 'LYNGBY-7', true],
    ['FAVRSKOV-2: one and the same person', 'favrskov', 'FAVRSKOV-2', true],
  ])('%s', (_rule, id, ruleId, isConsultants) => {
    expect(policyOf(id).casework).toMatchObject({ ruleId, isConsultants })
  })
})

describe('who may ask, and whom a model is made for', () => {
  test.each([
    ['VARDE-2: a workplace', 'varde', 'leader', true, 'VARDE-2'],
    ['VARDE-12: HR, when it sees a relevant request', 'varde', 'hr', true, 'VARDE-12'],
    ['HELSINGOER-1: a caseworker', 'helsingoer', 'caseworker', true, 'HELSINGOER-1'],
    ['KOLDING-1: a citizen', 'kolding', 'employee', true, 'KOLDING-1'],
    ['ROSKILDE-1: a union representative', 'roskilde', 'unionRep', true, 'ROSKILDE-1'],
    ['ISHOEJ-2: a leader', 'ishoej', 'leader', true, 'ISHOEJ-2'],
    ['ISHOEJ-2: and nobody else', 'ishoej', 'hr', false, 'ISHOEJ-2'],
    ['STEVNS-5: anybody, for one enquiry too many is better than one too few', 'stevns', 'unionRep', true, 'STEVNS-5'],
    ['KATALOG-10: the employee', 'katalog', 'employee', true, 'KATALOG-10'],
  ] as const)('%s', (_rule, id, requester, may, ruleId) => {
    expect(mayAsk(policyOf(id), requester)).toEqual({ mayAsk: may, ruleId })
  })

  const facts = { expectedOverEightWeeks: 'yes', isOwnWorkplace: true } as const
  const inside = (id: string, change: Partial<Parameters<typeof targetsOf>[1]> = {}): (string | boolean)[] =>
    targetsOf(policyOf(id), { ...facts, ...change }).flatMap(({ isTarget, why }) => [why.ruleId, isTarget])

  test('HJOERRING-1: the municipality’s own employees', () => {
    expect(inside('hjoerring')).toEqual(['HJOERRING-1', true])
    expect(inside('hjoerring', { isOwnWorkplace: false })).toEqual(['HJOERRING-1', false])
  })

  test('ISHOEJ-4: residents; ISHOEJ-1: more than eight weeks', () => {
    expect(inside('ishoej')).toEqual(['ISHOEJ-4', true, 'ISHOEJ-1', true])
    const other = { homeMunicipality: 'Greve', expectedOverEightWeeks: 'no' } as const
    expect(inside('ishoej', other)).toEqual(['ISHOEJ-4', false, 'ISHOEJ-1', false])
  })

  test('FAVRSKOV-3: more than eight weeks; "do not know" counts as inside', () => {
    expect(inside('favrskov', { expectedOverEightWeeks: 'unknown' })).toEqual(['FAVRSKOV-3', true])
    expect(inside('favrskov', { expectedOverEightWeeks: 'no' })).toEqual(['FAVRSKOV-3', false])
  })

  test('a model without a target group is made for everybody', () => {
    for (const { id } of policies().filter(({ intake }) => intake.target.length === 0)) expect(inside(id)).toEqual([])
  })
})
