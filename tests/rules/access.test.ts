import { describe, expect, test } from '@jest/globals'
import {
  accessTable,
  type Action,
  type AppRole,
  may,
  mayRead,
  mayStartAt,
  readScope,
} from '../../shared/domain/access/access.ts'
import { visibleParts } from '../../shared/domain/access/visible-parts.ts'

const request = { leaderId: 'leader-1', consultantId: 'karen' }

function viewer(personId: string, ...roles: readonly AppRole[]) {
  return { personId, roles, workplaceIds: roles.length === 0 ? ['school'] : [] }
}
const someone = {
  'the leader': viewer('leader-1'),
  'another leader at the same school': viewer('leader-2'),
  'the consultant': viewer('karen', 'Consultant'),
  'another consultant': viewer('jonas', 'Consultant'),
  'the coordinator': viewer('kirsten', 'Coordinator'),
  HR: viewer('hanne', 'HR'),
  'an administrator': viewer('admin', 'Admin'),
  'the employee': viewer('employee-1'),
} as const

describe('who may do what to a request', () => {
  test.each<[keyof typeof someone, readonly Action[]]>([
    [
      'the leader',
      [
        'request:start',
        'request:read',
        'request:close',
        'offers:read',
        'meeting:book',
        'meeting:move',
        'meeting:cancel',
      ],
    ],
    ['another leader at the same school', []],
    [
      'the consultant',
      [
        'request:read',
        'request:close',
        'offers:read',
        'meeting:book',
        'meeting:move',
        'meeting:cancel',
        'meeting:recordHeld',
        'contact:record',
      ],
    ],
    ['another consultant', []],
    [
      'the coordinator',
      [
        'request:read',
        'request:assign',
        'offers:read',
        'meeting:book',
        'meeting:move',
        'meeting:cancel',
        'contact:record',
        'figures:read',
        'settings:read',
      ],
    ],
    [
      'HR',
      [
        'request:start',
        'request:read',
        'request:close',
        'offers:read',
        'meeting:book',
        'figures:read',
        'settings:read',
      ],
    ],
    ['an administrator', ['settings:read', 'settings:change']],
    ['the employee', []],
  ])('%s', (who, expected) => {
    const actions = Object.keys(accessTable.leader).filter(isAction)
    expect(actions.filter((action) => may(someone[who], action, request))).toEqual(expected)
  })

  test('the table holds 13 acts for 6 parts: 18 of 78 cells are "any", 15 "own", and the employee has none', () => {
    const cells = Object.values(accessTable).flatMap((row): readonly string[] => Object.values(row))
    const count = (reach: string): number => cells.filter((cell) => cell === reach).length
    expect([cells.length, count('any'), count('own')]).toEqual([78, 18, 15])
    expect(new Set<string>(Object.values(accessTable.employee))).toEqual(new Set(['none']))
  })

  test('roles add up: HR who is also an administrator', () => {
    const both = viewer('hanne', 'HR', 'Admin')
    expect(may(both, 'settings:change')).toBe(true)
    expect(mayRead(both, request)).toBe(true)
  })

  test('a request without a consultant is no consultant’s own', () => {
    expect(mayRead(someone['another consultant'], { leaderId: 'leader-1' })).toBe(false)
  })

  test('a leader starts requests at own workplaces only', () => {
    expect(mayStartAt(someone['the leader'], 'school')).toBe(true)
    expect(mayStartAt(someone['the leader'], 'nursery')).toBe(false)
    expect(mayStartAt(someone.HR, 'nursery')).toBe(true)
    expect(mayStartAt(someone['the consultant'], 'school')).toBe(false)
  })
})

describe('which requests a list holds', () => {
  test.each([
    ['the leader', { kind: 'own', leaderId: 'leader-1' }],
    ['the consultant', { kind: 'own', consultantId: 'karen' }],
    ['HR', { kind: 'all' }],
    ['the coordinator', { kind: 'all' }],
    ['an administrator', { kind: 'own' }],
  ] as const)('for %s', (who, scope) => {
    expect(readScope(someone[who])).toEqual(scope)
  })
})

describe('P-8: which parts of a request are seen', () => {
  test.each<[keyof typeof someone, boolean, boolean]>([
    ['the leader', true, false],
    ['the consultant', true, true],
    ['HR', true, false],
    ['the coordinator', false, false],
    ['another leader at the same school', false, false],
    ['another consultant', false, false],
    ['an administrator', false, false],
    ['the employee', false, false],
  ])('%s: employer’s notes %p, authority’s notes %p', (who, employer, authority) => {
    const parts = visibleParts(someone[who], request)
    expect([parts.has('employerNotes'), parts.has('authorityNotes')]).toEqual([employer, authority])
  })

  test('a consultant with HR’s role sees other consultants’ requests as HR does', () => {
    const both = viewer('jonas', 'HR', 'Consultant')
    expect(visibleParts(both, request).has('authorityNotes')).toBe(false)
    expect(visibleParts(both, { ...request, consultantId: 'jonas' }).has('authorityNotes')).toBe(true)
  })
})

function isAction(key: string): key is Action {
  return key in accessTable.leader
}
