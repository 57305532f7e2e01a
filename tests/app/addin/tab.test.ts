import { describe, expect, test } from '@jest/globals'
import type { Me } from '../../../addin/app/contract-types.ts'
import { hashOf, hashOfSubPage, placeOf } from '../../../addin/app/place.ts'
import { filterOf, noChoice, withLight, withStatus } from '../../../addin/features/requests/choice.ts'
import { roomsOf } from '../../../addin/pages/teams-rooms.ts'
import { nearDayText, nearMomentText } from '../../../addin/ui/dates/near-text.ts'
import { advisoryLink, officeLink, requestLink } from '../../../functions/app/requests/request-link.ts'

describe('a link leads to its request', () => {
  test.each([
    ['#/requests/HS-7K3M', { room: 'requests', reference: 'HS-7K3M' }],
    ['#/today/HS-7K3M', { room: 'today', reference: 'HS-7K3M' }],
    ['#/requests/HS-7K3M/answers', { room: 'requests', reference: 'HS-7K3M', part: 'answers' }],
    ['#/requests', { room: 'requests' }],
    ['#/roster', { room: 'roster' }],
    ['#/new', { room: 'new' }],
    ['#/roster/HS-7K3M', {}],
    ['', {}],
    ['#/requests/../settings', {}],
    ['#/requests/HS-7K3M"]', {}],
    ['#/requests/HS-7K3M/anything', {}],
  ])('%s', (hash, place) => {
    expect(placeOf(hash)).toEqual(place)
  })

  test('and the address says where one is', () => {
    expect(placeOf(hashOf({ room: 'today', reference: 'HS-7K3M' }))).toEqual({ room: 'today', reference: 'HS-7K3M' })
  })
})

describe('a link on a card, in a mail or in the feed leads to what it is about', () => {
  const advisoryId = '0b9c1d1e-7c9f-4a55-9a51-4d7e7c5d8c11'

  test.each([
    ['a request', requestLink('app', 'HS-7K3M'), { room: 'requests', reference: 'HS-7K3M' }],
    [
      'the answers for NemRefusion',
      requestLink('app', 'HS-7K3M', 'answers'),
      { room: 'requests', reference: 'HS-7K3M', part: 'answers' },
    ],
    ['an absence', advisoryLink('app', advisoryId), { advisoryId }],
    ['the roster', officeLink('app', 'roster'), { room: 'roster' }],
  ])('%s', (_what, link, place) => {
    const { subEntityId } = JSON.parse(new URL(link).searchParams.get('context') ?? '')
    expect(placeOf(hashOfSubPage(String(subEntityId)) ?? '')).toEqual(place)
  })

  test('one that leads nowhere is left alone', () => {
    expect(hashOfSubPage('something else')).toBeUndefined()
  })
})

const withDuty = { hasDutyRoster: true, call: { callers: [], questions: [] } }
const withoutDuty = { hasDutyRoster: false }

describe('each role has its own front', () => {
  test.each([
    [[], []],
    [['Consultant'], ['today', 'roster', 'caseload']],
    [
      ['HR', 'Admin'],
      ['requests', 'policies', 'operations'],
    ],
    [['Coordinator'], ['requests', 'roster', 'caseload']],
    [
      ['Consultant', 'Coordinator'],
      ['today', 'requests', 'roster', 'caseload'],
    ],
  ] as const)('%j', (roles, tabs) => {
    expect(roomsOf({ roles: [...roles], policy: withDuty }).tabs).toEqual(tabs)
  })

  test('the roster stands among them only where the duty decides (KOLDING-3), and can still be reached by a link', () => {
    const { tabs, others } = roomsOf({ roles: ['Consultant'], policy: withoutDuty })
    expect(tabs).not.toContain('roster')
    expect(others).toContain('roster')
  })

  test('a call is written down by whom the server lets do it, and everybody has settings but leaders', () => {
    const roles: Me['roles'] = ['Consultant']
    expect(roomsOf({ roles, policy: withDuty }).others).toContain('new')
    expect(roomsOf({ roles, policy: withoutDuty }).others).not.toContain('new')
    expect(roomsOf({ roles: [], policy: withDuty }).others).not.toContain('preferences')
  })
})

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('days are said as people say them', () => {
  const words = { language: 'da', timeZone: 'Europe/Copenhagen', today: '2026-12-31' } as const

  test.each([
    ['2026-12-30T23:30:00Z', 'i dag kl. 00.30'],
    ['2026-12-30T15:00:00Z', 'i går kl. 16.00'],
    ['2027-01-01T09:00:00Z', 'i morgen kl. 10.00'],
    ['2027-01-07T15:00:00Z', 'tor. 7. jan. kl. 16.00'],
  ])('%s is %s', (instant, text) => {
    expect(plain(nearMomentText(instant, words))).toBe(text)
  })

  test('a day more than half a year away says its year', () => {
    expect(plain(nearDayText('2025-12-31', words))).toBe('ons. 31. dec. 2025')
  })

  test('the days around the change to summer time are still yesterday and tomorrow', () => {
    const march = { ...words, today: '2027-03-28' }
    expect([nearDayText('2027-03-27', march), nearDayText('2027-03-29', march)]).toEqual(['i går', 'i morgen'])
  })
})

describe('what HR chooses to see', () => {
  test('a light only burns on open requests, so choosing one shows the open', () => {
    expect(filterOf(withLight({ ...noChoice, status: 'closed' }, 'red'))).toMatchObject({
      status: 'open',
      light: 'red',
    })
  })

  test('choosing the closed lets go of the light, or nothing could be found', () => {
    expect(filterOf(withStatus(withLight(noChoice, 'red'), 'closed'))).not.toHaveProperty('light')
  })

  test('blank search asks for everything', () => {
    expect(filterOf({ ...noChoice, search: '  ' })).not.toHaveProperty('search')
  })
})
