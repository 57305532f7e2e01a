import { describe, expect, test } from '@jest/globals'
import { type AppRole, listSide, may, mayRead, mayStartAt, readScope } from '../../../shared/domain/access/access.ts'
import { accessTable, type Action } from '../../../shared/domain/access/access-table.ts'
import { sideOf, visibleParts } from '../../../shared/domain/access/visible-parts.ts'

const request: Parameters<typeof mayRead>[1] = {
  leaderId: 'leader-1',
  consultantId: 'karen',
  handOver: { fromConsultantId: 'karen', consultantId: 'pia', reason: 'busy', askedAt: '2026-12-21T09:00:00Z' },
}

function viewer(personId: string, ...roles: readonly AppRole[]) {
  return { personId, roles, workplaceIds: roles.length === 0 ? ['school'] : [] }
}
const someone = {
  'the leader': viewer('leader-1'),
  'another leader at the same school': viewer('leader-2'),
  'the consultant': viewer('karen', 'Consultant'),
  'another consultant': viewer('jonas', 'Consultant'),
  'a consultant who is asked to take it over': viewer('pia', 'Consultant'),
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
        'task:record',
        'dialogue:answer',
        'fastTrack:request',
        'wish:record',
        'note:write',
        'meeting:answerTimes',
        'meeting:confirmMove',
        'call:ask',
      ],
    ],
    ['another leader at the same school', []],
    [
      'the consultant',
      [
        'request:startForCaller',
        'request:read',
        'request:close',
        'offers:read',
        'meeting:book',
        'meeting:move',
        'meeting:cancel',
        'meeting:recordHeld',
        'contact:record',
        'task:record',
        'dialogue:answer',
        'fastTrack:request',
        'fastTrack:record',
        'screening:record',
        'wish:record',
        'profession:record',
        'note:write',
        'request:pause',
        'request:accept',
        'request:handOver',
        'handOver:answer',
        'meeting:propose',
        'meeting:confirmMove',
        'call:record',
        'act:takeBack',
        'duty:read',
        'duty:change',
        'caseload:read',
        'absence:plan',
        'standingHours:read',
      ],
    ],
    [
      'another consultant',
      ['request:startForCaller', 'duty:read', 'duty:change', 'caseload:read', 'standingHours:read'],
    ],
    [
      'a consultant who is asked to take it over',
      [
        'request:startForCaller',
        'request:read',
        'handOver:answer',
        'duty:read',
        'duty:change',
        'caseload:read',
        'standingHours:read',
      ],
    ],
    [
      'the coordinator',
      [
        'request:startForCaller',
        'request:read',
        'request:assign',
        'offers:read',
        'meeting:book',
        'meeting:move',
        'meeting:cancel',
        'contact:record',
        'task:record',
        'fastTrack:request',
        'fastTrack:record',
        'screening:record',
        'profession:record',
        'request:pause',
        'request:handOver',
        'call:record',
        'act:takeBack',
        'figures:read',
        'settings:read',
        'duty:read',
        'duty:change',
        'caseload:read',
        'caseload:override',
        'absence:plan',
        'standingHours:read',
        'standingHours:change',
        'homeContacts:change',
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
        'task:record',
        'dialogue:answer',
        'fastTrack:request',
        'note:write',
        'absence:report',
        'figures:read',
        'settings:read',
        'homeContacts:change',
      ],
    ],
    [
      'an administrator',
      [
        'settings:read',
        'settings:change',
        'operations:read',
        'operations:change',
        'standingHours:read',
        'standingHours:change',
        'homeContacts:change',
      ],
    ],
    ['the employee', []],
  ])('%s', (who, expected) => {
    const actions = Object.keys(accessTable.leader).filter(isAction)
    expect(actions.filter((action) => may(someone[who], action, request))).toEqual(expected)
  })

  test('the table holds 43 acts for 7 parts: 52 of 301 cells are "any", 42 "own", and the employee has none', () => {
    const cells = Object.values(accessTable).flatMap((row): readonly string[] => Object.values(row))
    const count = (reach: string): number => cells.filter((cell) => cell === reach).length
    expect([cells.length, count('any'), count('own')]).toEqual([301, 52, 42])
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

  test.each<[keyof typeof someone, string]>([
    ['the leader', 'employer'],
    ['the consultant', 'authority'],
    ['HR', 'employer'],
    ['the coordinator', 'authority'],
    ['another consultant', 'employer'],
  ])('%s reads the request from the %s’s side', (who, side) => {
    expect(sideOf(visibleParts(someone[who], request))).toBe(side)
  })

  test.each<[string, readonly AppRole[], string]>([
    ['a consultant', ['Consultant'], 'authority'],
    ['a coordinator', ['Coordinator'], 'authority'],
    ['a coordinator who is HR too sees what a coordinator sees', ['HR', 'Coordinator'], 'authority'],
    ['HR', ['HR'], 'employer'],
    ['HR who is a consultant too has others’ requests on the list', ['HR', 'Consultant'], 'employer'],
    ['a leader', [], 'employer'],
  ])('a list: %s', (_who, roles, side) => {
    expect(listSide(viewer('somebody', ...roles))).toBe(side)
  })

  test('P-1: what the employee asked for is for the two who hold the meeting', () => {
    const seers = Object.values(someone).filter((one) => visibleParts(one, request).has('wishes'))
    expect(seers).toEqual([someone['the leader'], someone['the consultant']])
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
