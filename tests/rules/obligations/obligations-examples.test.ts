import { describe, expect, test } from '@jest/globals'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { participantsOf } from '../../../shared/domain/obligations/participants-of.ts'
import { offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import { phasesOf } from '../../../shared/domain/phases/phases-of.ts'
import { type Rules, rulesFor } from '../../../shared/domain/rules.ts'
import { statutoryDatesOf } from '../../../shared/domain/statutes/statutory-dates.ts'
import { aRequest, Story } from '../support/requests.ts'
import { receive } from '../support/commands.ts'
import { at, textAt } from '../support/rules.ts'

function rulesOf(policyId: string, closingDays: readonly string[] = []): Rules {
  return rulesFor({ policyId, statuteId: 'statute-2025', closingDays })
}

/** An absence that nobody has asked about: only what its facts say. */
function facts(change: Partial<LifeFacts>): LifeFacts {
  return { status: 'open', expectedOverEightWeeks: 'yes', bookings: [], ...change }
}

function find(obligations: readonly Obligation[], key: string): Obligation {
  const found = obligations.find((one) => one.key === key)
  if (found === undefined) throw new Error(`No obligation ${key} among ${obligations.map((one) => one.key).join(' ')}`)
  return found
}

function received(policyId: string, local: string, firstAbsenceDay?: string): Story {
  const { firstAbsenceDay: _first, ...command } = receive()
  return new Story(rulesOf(policyId)).tell(local, {
    ...command,
    ...(firstAbsenceDay !== undefined && { firstAbsenceDay }),
  })
}

describe('X1: statutory dates across Easter 2026', () => {
  const life = facts({ firstAbsenceDay: '2026-03-02' })
  const dates = statutoryDatesOf(rulesOf('varde'), life, at('2026-03-02T08:00'))

  test.each([
    ['L-25', '2026-03-30', '2026-03-30'],
    ['L-24', '2026-03-31', undefined],
    ['L-20', '2026-04-26', '2026-04-24'],
  ])('%s', (ruleId, limit, actBy) => {
    const date = dates.find((one) => one.ruleId === ruleId)
    expect(date).toMatchObject({ limit, ...(actBy !== undefined && { actBy }) })
    expect(date?.actBy).toBe(actBy)
  })

  test('L-3, L-22: by Easter Sunday and Monday, so act by Wednesday 1 April; the municipality’s period begins that day', () => {
    const request = find(obligationsOf(rulesOf('varde'), life, at('2026-03-02T08:00')), 'L-3')
    expect(request).toMatchObject({ limit: '2026-04-05', actBy: '2026-04-01', basis: 'law' })
    const notification = find(obligationsOf(rulesOf('varde'), life, at('2026-03-02T08:00')), 'L-22')
    expect(notification).toMatchObject({ limit: '2026-04-06', actBy: '2026-04-01', basis: 'law' })
    expect(phasesOf(rulesOf('varde'), life)[1]).toMatchObject({ role: 'authority', from: '2026-04-01', ruleId: 'L-24' })
  })
})

/** Asked for and the letter sent on the same day. */
const asked = (first: string, requestedOn: string) =>
  received('varde', `${requestedOn}T09:00`, first)
    .tell(`${requestedOn}T09:05`, { type: 'requestFastTrack', requestedOn })
    .tell(`${requestedOn}T09:06`, { type: 'recordLetter', sentOn: requestedOn })

describe('X2: the fast-track request and bank days', () => {
  test('L-10 and L-12: (a) over Easter the answer is due Wednesday 8 April and the talk Wednesday 15', () => {
    const told = asked('2026-03-16', '2026-04-01')
    expect(told.obligation('L-3', '2026-04-01T10:00')).toMatchObject({ limit: '2026-04-19', state: 'met' })
    expect(told.obligation('L-10', '2026-04-01T10:00')).toMatchObject({ limit: '2026-04-08', actBy: '2026-04-08' })
    expect(told.obligation('L-12', '2026-04-01T10:00')).toMatchObject({ limit: '2026-04-15', actBy: '2026-04-15' })
  })

  test('L-10: (b) the banks are closed the Friday after Ascension, so the answer is due Monday 18 May', () => {
    const told = asked('2026-04-20', '2026-05-12')
    expect(told.obligation('L-10', '2026-05-12T10:00').limit).toBe('2026-05-18')
    expect(told.obligation('L-12', '2026-05-12T10:00').limit).toBe('2026-05-26')
  })

  test('L-11: (c) refused, the ordinary first talk is due by Sunday 10 May, act by Friday 8', () => {
    const told = asked('2026-03-16', '2026-04-01').tell('2026-04-07T10:00', {
      type: 'recordAcceptance',
      is: 'refused',
      on: '2026-04-07',
    })
    expect(told.obligation('L-10', '2026-04-07T10:00').state).toBe('met')
    expect(told.obligations('2026-04-07T10:00').map(({ ruleId }) => ruleId)).not.toContain('L-12')
    const dates = statutoryDatesOf(told.rules, told.state, at('2026-04-07T10:00'))
    expect(dates.find(({ ruleId }) => ruleId === 'L-20')).toMatchObject({ limit: '2026-05-10', actBy: '2026-05-08' })
  })
})

describe('X4: Helsingør over Whitsun', () => {
  const story = received('helsingoer', '2026-05-22T13:30')

  test('HELSINGOER-2, CAL-9: the meeting starts by Wednesday 27 May at 13:30', () => {
    const meeting = story.obligation('HELSINGOER-2', '2026-05-22T13:30')
    expect(meeting).toMatchObject({ limit: '2026-05-27', limitAt: textAt('2026-05-27T13:30'), state: 'open' })
    expect(meeting.dueAt).toBe(textAt('2026-05-27T13:30'))
  })

  test('HELSINGOER-12: four weeks after each meeting as it was held', () => {
    const held = received('helsingoer', '2026-05-22T13:30').tell('2026-05-27T15:00', {
      type: 'recordMeeting',
      meeting: 'roundTable',
      heldAt: textAt('2026-05-27T13:00'),
    })
    expect(held.obligation('HELSINGOER-2', '2026-05-27T15:00').state).toBe('met')
    expect(held.obligation('HELSINGOER-12', '2026-05-27T15:00').limit).toBe('2026-06-24')
  })

  test('CAL-9: strict, 48 hours are hours on the clock, and Whit Sunday leaves Friday to act', () => {
    const { policy, ...rest } = rulesOf('helsingoer')
    const calendar = { ...rest.calendar, options: { ...rest.calendar.options, hours: 'elapsed' as const } }
    const meeting = obligationsOf({ policy, ...rest, calendar }, story.state, at('2026-05-22T13:30'))[0]
    expect(meeting).toMatchObject({ limit: '2026-05-24', actBy: '2026-05-22' })
  })
})

describe('X5: Hjørring over Easter, living elsewhere', () => {
  const life = facts({ firstAbsenceDay: '2026-03-26', homeMunicipality: 'Brønderslev' })
  const rules = rulesOf('hjoerring')
  const obligations = obligationsOf(rules, life, at('2026-03-26T08:00'))

  test('HJOERRING-7: the round table lies in the second week, bookable after Easter only', () => {
    expect(find(obligations, 'HJOERRING-7')).toMatchObject({ openFrom: '2026-04-02', limit: '2026-04-08' })
    const window = offerWindow(rules, { meeting: 'roundTable', firstAbsenceDay: '2026-03-26' }, at('2026-03-26T09:00'))
    expect(window.bookableDates).toEqual(['2026-04-07', '2026-04-08'])
  })

  test('HJOERRING-10: the course ends five to six weeks after the advisory; Ascension leaves Wednesday to act', () => {
    expect(find(obligations, 'HJOERRING-10')).toMatchObject({
      openFrom: '2026-05-07',
      limit: '2026-05-14',
      actBy: '2026-05-13',
    })
  })

  test('HJOERRING-11, HJOERRING-12: from Saturday 25 April the case is Brønderslev’s', () => {
    expect(phasesOf(rules, life)).toEqual([
      { role: 'employerAdviser', from: '2026-03-26', ruleId: 'HJOERRING-11' },
      { role: 'homeMunicipality', from: '2026-04-25', ruleId: 'HJOERRING-12', municipality: 'Brønderslev' },
    ])
    expect(phasesOf(rules, facts({ firstAbsenceDay: '2026-03-26' }))[1]).toMatchObject({ role: 'authority' })
  })

  test('HJOERRING-8: the union representative comes only when the employee asked', () => {
    const meeting = find(obligations, 'HJOERRING-7')
    expect(participantsOf(rules, life, meeting)).toEqual(['consultant', 'leader', 'employee'])
    expect(participantsOf(rules, { ...life, employeeWants: ['unionRep'] }, meeting)).toContain('unionRep')
  })
})

test('X7, KOLDING-7: one to seven days after the call, never the same day, on working days', () => {
  const story = received('kolding', '2026-12-23T10:00')
  expect(story.obligation('KOLDING-7', '2026-12-23T10:00')).toMatchObject({
    openFrom: '2026-12-24',
    limit: '2026-12-30',
    actBy: '2026-12-30',
  })
  const window = offerWindow(story.rules, { ...story.state, meeting: 'roundTable' }, at('2026-12-23T10:00'))
  expect(window.bookableDates).toEqual(['2026-12-28', '2026-12-29', '2026-12-30'])
})

describe('X8: Roskilde from Ascension to Whitsun', () => {
  const story = received('roskilde', '2026-05-08T10:00')

  test('ROSKILDE-7, CAL-14: target Friday 15, limit Monday 18 May', () => {
    expect(story.obligation('ROSKILDE-7', '2026-05-08T10:00')).toMatchObject({
      target: '2026-05-15',
      limit: '2026-05-18',
    })
  })

  test('ROSKILDE-9, ROSKILDE-10, CAL-15: the effort starts after Whit Monday, and every fourth week follows', () => {
    const held = received('roskilde', '2026-05-08T10:00').tell('2026-05-18T12:00', {
      type: 'recordMeeting',
      meeting: 'roundTable',
      heldAt: textAt('2026-05-18T10:00'),
    })
    expect(held.obligation('ROSKILDE-9', '2026-05-18T12:00')).toMatchObject({
      openFrom: '2026-05-26',
      limit: '2026-05-29',
    })
    const series = held.obligations('2026-05-18T12:00').filter(({ ruleId }) => ruleId === 'ROSKILDE-10')
    expect(series.map(({ key, limit }) => [key, limit])).toEqual([
      ['ROSKILDE-10#1', '2026-06-23'],
      ['ROSKILDE-10#2', '2026-07-21'],
      ['ROSKILDE-10#3', '2026-08-18'],
    ])
  })

  test('ROSKILDE-5: a professional takes part, and only when one is needed', () => {
    const meeting = story.obligation('ROSKILDE-7', '2026-05-08T10:00')
    expect(participantsOf(story.rules, story.state, meeting)).not.toContain('professional')
    const needed = { ...story.state, neededProfession: 'physiotherapist' }
    expect(participantsOf(story.rules, needed, meeting)).toContain('professional')
  })
})

describe('X9: the catalogue’s programmes', () => {
  test('KATALOG-1, KATALOG-2, KATALOG-3: days 1, 3, 10 and 15 over Christmas', () => {
    const obligations = obligationsOf(
      rulesOf('katalog'),
      facts({ firstAbsenceDay: '2026-12-22' }),
      at('2026-12-22T08:00'),
    )
    expect(
      ['KATALOG-1', 'KATALOG-2', 'KATALOG-3/invitation', 'KATALOG-3/talk'].map((key) => find(obligations, key).limit),
    ).toEqual(['2026-12-22', '2026-12-28', '2027-01-04', '2027-01-05'])
  })

  test('KATALOG-4, KATALOG-5: every 14 days from the talk, and HR joins from absence day 31', () => {
    const rules = rulesOf('katalog')
    const life = facts({ firstAbsenceDay: '2026-12-22' })
    const series = obligationsOf(rules, life, at('2026-12-22T08:00')).filter(({ ruleId }) => ruleId === 'KATALOG-4')
    expect(series.slice(0, 3).map((one) => [one.limit, participantsOf(rules, life, one).includes('hr')])).toEqual([
      ['2027-01-19', false],
      ['2027-02-02', true],
      ['2027-02-16', true],
    ])
  })

  test.each([
    [
      'KATALOG-6, CAL-7: 1-3-7 meets on the Tuesday after Easter in one talk',
      'katalog-1-3-7',
      ['2026-04-01', '2026-04-07'],
    ],
    ['KATALOG-6: 1-5-10 from the same day', 'katalog-1-5-10', ['2026-04-01', '2026-04-07', '2026-04-10']],
  ])('%s', (_name, policyId, limits) => {
    const obligations = obligationsOf(
      rulesOf(policyId),
      facts({ firstAbsenceDay: '2026-04-01' }),
      at('2026-04-01T08:00'),
    )
    const talks = obligations.filter(({ ruleId, on }) => ruleId === 'KATALOG-6' && on.kind === 'meeting')
    expect(talks.map(({ limit }) => limit)).toEqual(limits)
    if (policyId === 'katalog-1-3-7') expect(talks[1]?.covers).toHaveLength(1)
  })
})

describe('X10: the order of meetings in Lyngby-Taarbæk', () => {
  test('LYNGBY-2: the information meeting on Whit Monday is held the Tuesday after', () => {
    const obligations = obligationsOf(
      rulesOf('lyngby-taarbaek'),
      facts({ firstAbsenceDay: '2026-04-13' }),
      at('2026-04-13T08:00'),
    )
    expect(find(obligations, 'LYNGBY-2')).toMatchObject({ limit: '2026-05-26', actBy: '2026-05-26' })
    expect(obligations.map(({ ruleId }) => ruleId)).not.toContain('LYNGBY-3')
  })
})

describe('X11: Ishøj', () => {
  test('ISHOEJ-3, L-10: (a) Constitution Day closes the bank, so the answer is due Monday 8 June, the talk 17 June', () => {
    const story = received('ishoej', '2026-06-03T09:00', '2026-05-11')
      .tell('2026-06-03T09:05', { type: 'requestFastTrack', requestedOn: '2026-06-03' })
      .tell('2026-06-03T09:06', { type: 'recordLetter', sentOn: '2026-06-03' })
    expect(story.obligation('L-3', '2026-06-03T10:00').limit).toBe('2026-06-14')
    expect(story.obligation('L-10', '2026-06-03T10:00').limit).toBe('2026-06-08')
    expect(story.obligation('L-12', '2026-06-03T10:00').limit).toBe('2026-06-17')
    expect(story.obligation('ISHOEJ-3', '2026-06-03T10:00')).toMatchObject({ limit: '2026-06-17', basis: 'policy' })
  })

  test('L-3: (b) on Tuesday 9 June it cannot stand as a fast track; the ordinary talk is due by Friday 26 June', () => {
    const story = received('ishoej', '2026-06-09T09:00', '2026-05-04')
    expect(story.try('2026-06-09T09:05', { type: 'requestFastTrack', requestedOn: '2026-06-09' })).toEqual({
      kind: 'rejected',
      rejection: { code: 'fast-track-too-late', field: 'requestedOn', ruleId: 'L-3' },
    })
    const dates = statutoryDatesOf(story.rules, story.state, at('2026-06-09T10:00'))
    expect(dates.find(({ ruleId }) => ruleId === 'L-20')).toMatchObject({ limit: '2026-06-28', actBy: '2026-06-26' })
  })
})

test('CAL-5: a new closing day moves what must be done before it, and leaves the limit', () => {
  const before = aRequest().obligation('VARDE-4', '2026-12-21T09:10')
  const after = aRequest({ closingDays: ['2026-12-28'] }).obligation('VARDE-4', '2026-12-21T09:10')
  expect([before.limit, before.actBy]).toEqual(['2026-12-28', '2026-12-28'])
  expect([after.limit, after.actBy]).toEqual(['2026-12-28', '2026-12-23'])
})
