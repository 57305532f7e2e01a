import { describe, expect, test } from '@jest/globals'
import type { Command, Decision } from '../../../shared/domain/journal/commands.ts'
import { decide } from '../../../shared/domain/journal/decide/decide.ts'
import {
  aConsultant,
  anHourAt,
  assignPia,
  book,
  close,
  confirm,
  contacted,
  held,
  move,
  notReached,
  people,
  receive,
  someFacts,
} from '../support/commands.ts'
import { aRequest, codeOf, eventsOf, Story } from '../support/requests.ts'
import { at, textAt, vardeRules } from '../support/rules.ts'

const bookTuesday = book('2026-12-22T10:00')
const remind: Command = { type: 'alertDeadline', obligation: 'VARDE-3', level: 'reminder' }

const aBooked = () => aRequest().tell('2026-12-21T09:12', bookTuesday)

function slotOf(from: string, until: string) {
  return { consultantId: people.karen, startsAt: textAt(from), endsAt: textAt(until) }
}

function late(local: string) {
  return aRequest().try('2026-12-21T09:12', book(local, { allowLate: true }))
}

const typesOf = (decision: Decision) => eventsOf(decision).map(({ type }) => type)

describe('receiving', () => {
  test('CAL-1: the first absence day may be today but not tomorrow', () => {
    const today = aRequest({ firstAbsenceDay: '2026-12-21' }).state
    expect(today.firstAbsenceDay).toBe('2026-12-21')
    expect(new Story().try('2026-12-21T23:59', receive({ firstAbsenceDay: '2026-12-22' }))).toEqual({
      kind: 'rejected',
      rejection: { code: 'first-absence-in-future', field: 'firstAbsenceDay', ruleId: 'CAL-1' },
    })
  })

  test('a first absence day more than two years back is a slip of the finger', () => {
    const oldest = new Story().try('2026-12-21T09:10', receive({ firstAbsenceDay: '2024-12-21' }))
    const older = new Story().try('2026-12-21T09:10', receive({ firstAbsenceDay: '2024-12-20' }))
    expect([codeOf(oldest), codeOf(older)]).toEqual(['accepted', 'first-absence-too-old'])
  })

  test('CAL-10: the journal keeps the day the enquiry counts from', () => {
    expect(aRequest({ receivedAt: '2026-12-23T15:00' }).state.countsFrom).toBe('2026-12-28')
  })

  test('the policy version and the statute it started under stand in the journal', () => {
    expect(aRequest().state).toMatchObject({ policyId: 'varde', policyVersion: 1, statuteId: 'statute-2025' })
  })

  test('a leader or an employee who is a consultant too never gets the own request', () => {
    const { state } = aRequest({ employeeId: people.karen, leaderId: people.jonas })
    expect(state.consultantId).toBe(people.pia)
  })

  test('VARDE-8: when nobody has room it waits, with an owner and a limit the same day', () => {
    const story = aRequest({ facts: someFacts({ consultants: [aConsultant(people.karen, 37)] }) })
    expect(story.entries[1]?.event.type).toBe('RequestQueued')
    expect(story.obligation('VARDE-8', '2026-12-21T09:10')).toMatchObject({
      on: { task: 'assignConsultant' },
      actBy: '2026-12-21',
      assignee: { role: 'coordinator' },
    })
    const assigned = story.tell('2026-12-21T10:00', assignPia)
    expect(assigned.state.consultantId).toBe(people.pia)
    expect(assigned.obligations('2026-12-21T10:00').map(({ ruleId }) => ruleId)).toEqual([
      'VARDE-3',
      'VARDE-4',
      'L-3',
      'L-22',
    ])
  })
})

describe('booking', () => {
  const ranked = [{ consultantId: people.jonas, why: { ruleId: 'VARDE-8', da: 'har plads', en: 'has room' } }]

  test.each([
    ['an end before its start', slotOf('2026-12-22T10:00', '2026-12-22T09:00'), 'slot-ends-before-start', 'endsAt'],
    ['no time at all', slotOf('2026-12-22T10:00', '2026-12-22T10:00'), 'slot-ends-before-start', 'endsAt'],
    ['this very minute', slotOf('2026-12-21T09:12', '2026-12-21T10:12'), 'slot-in-past', 'startsAt'],
    ['half an hour', slotOf('2026-12-22T10:00', '2026-12-22T10:30'), 'slot-wrong-length', 'endsAt'],
    ['an hour ago', slotOf('2026-12-21T08:00', '2026-12-21T09:00'), 'slot-in-past', 'startsAt'],
    ['later today', slotOf('2026-12-21T13:00', '2026-12-21T14:00'), 'slot-outside-window', 'startsAt'],
    ['Christmas Eve', slotOf('2026-12-24T10:00', '2026-12-24T11:00'), 'slot-outside-window', 'startsAt'],
    ['after the limit', slotOf('2026-12-29T10:00', '2026-12-29T11:00'), 'slot-outside-window', 'startsAt'],
    ['before opening', slotOf('2026-12-22T07:30', '2026-12-22T08:30'), 'slot-outside-hours', 'startsAt'],
    ['past closing', slotOf('2026-12-22T15:30', '2026-12-22T16:30'), 'slot-outside-hours', 'startsAt'],
  ])('%s is refused and the field named', (_name, slot, code, field) => {
    const decision = aRequest().try('2026-12-21T09:12', book('2026-12-22T10:00', { slot }))
    expect(decision).toMatchObject({ kind: 'rejected', rejection: { code, field } })
  })

  test('after the limit is accepted when nobody was free before it, within the late window', () => {
    expect(codeOf(late('2026-12-29T10:00'))).toBe('accepted')
    expect(codeOf(late('2027-01-11T10:00'))).toBe('accepted')
    expect(codeOf(late('2027-01-12T10:00'))).toBe('slot-outside-window')
  })

  test('a consultant that routing did not rank, or who is part of it, cannot be booked', () => {
    const slot = anHourAt('2026-12-22T10:00', people.jonas)
    const story = aRequest()
    expect(codeOf(story.try('2026-12-21T09:12', book('2026-12-22T10:00', { slot, ranked })))).toBe('accepted')
    expect(codeOf(story.try('2026-12-21T09:12', book('2026-12-22T10:00', { slot, ranked: [] })))).toBe(
      'slot-consultant-not-eligible',
    )
    const own = aRequest({ leaderId: people.jonas })
    expect(codeOf(own.try('2026-12-21T09:12', book('2026-12-22T10:00', { slot, ranked })))).toBe(
      'slot-consultant-not-eligible',
    )
    expect(codeOf(own.try('2026-12-21T09:12', { type: 'assign', consultantId: people.jonas }))).toBe(
      'slot-consultant-not-eligible',
    )
  })

  test('a meeting that has not begun cannot have been held', () => {
    expect(codeOf(aBooked().try('2026-12-22T09:59', held))).toBe('meeting-not-started')
    expect(codeOf(aBooked().try('2026-12-22T10:00', held))).toBe('accepted')
  })

  test('moving is held to the same window as booking', () => {
    expect(codeOf(aBooked().try('2026-12-21T10:00', move('2026-12-29T10:00')))).toBe('slot-outside-window')
    expect(codeOf(aBooked().try('2026-12-21T10:00', move('2026-12-29T10:00', true)))).toBe('accepted')
  })

  test('closing takes coming meetings with it, also a slot the calendar never took, and leaves one that has begun', () => {
    const aConfirmed = () => aBooked().tell('2026-12-21T09:13', confirm)
    expect(typesOf(aConfirmed().try('2026-12-21T10:00', close))).toEqual(['MeetingCancelled', 'RequestClosed'])
    expect(typesOf(aConfirmed().try('2026-12-22T10:00', close))).toEqual(['RequestClosed'])
    expect(typesOf(aBooked().try('2026-12-22T10:00', close))).toEqual(['MeetingCancelled', 'RequestClosed'])
  })
})

test('attempts are counted, and a contact after them stands', () => {
  const story = aRequest().tell('2026-12-21T10:00', notReached).tell('2026-12-21T11:00', notReached)
  expect(story.state.contactAttempts).toBe(2)
  expect(story.tell('2026-12-21T12:00', contacted).state.contactedAt).toBe(textAt('2026-12-21T12:00'))
})

test('an alert about nothing, or before its time, is refused; the second time it is already given', () => {
  const unknown: Command = { type: 'alertDeadline', obligation: 'VARDE-99', level: 'reminder' }
  expect(codeOf(aRequest().try('2026-12-21T15:00', unknown))).toBe('obligation-unknown')
  expect(codeOf(aRequest().try('2026-12-21T14:59', remind))).toBe('alert-not-due')
  const reminded = aRequest().tell('2026-12-21T15:00', remind)
  expect(reminded.try('2026-12-21T15:01', remind)).toEqual({ kind: 'accepted', events: [] })
})

test('deciding changes nothing it was given', () => {
  const { state } = aBooked()
  const before = JSON.stringify(state)
  decide(vardeRules(), state, move('2026-12-28T10:00'), at('2026-12-21T10:00'))
  decide(vardeRules(), state, close, at('2026-12-21T10:00'))
  expect(JSON.stringify(state)).toBe(before)
})
