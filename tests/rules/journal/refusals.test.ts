import { describe, expect, test } from '@jest/globals'
import type { Command, Receive, Rejection } from '../../../shared/domain/journal/commands.ts'
import { anHourAt, book, close, expire, held, move, people, reassign, receive, someFacts } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, Story } from '../support/requests.ts'
import { textAt } from '../support/rules.ts'

const now = '2026-12-21T12:00'
const of = (policyId: string, change: Partial<Receive> = {}) =>
  new Story(rulesOf(policyId)).tell('2026-12-21T09:10', receive(change))
const aBooked = () => aRequest().tell('2026-12-21T09:12', book('2026-12-22T10:00'))
const undated = (): Story => {
  const { firstAbsenceDay: _first, ...command } = receive()
  return new Story().tell('2026-12-21T09:10', command)
}
const recorded = (meeting: string, local: string): Command => ({
  type: 'recordMeeting',
  meeting,
  heldAt: textAt(local),
})
const requested = (requestedOn = '2026-12-18') => aRequest().tell(now, { type: 'requestFastTrack', requestedOn })
const withLetter = () => requested().tell(now, { type: 'recordLetter', sentOn: '2026-12-18' })
const upsideDown = { ...anHourAt('2026-12-23T10:00'), type: 'noteMovedInCalendar', bookingId: 'booking-1' } as const

describe('whoever is refused is told which field, and by which rule', () => {
  const refused: readonly (readonly [Story, Command, Rejection])[] = [
    [aBooked(), book('2026-12-28T10:00', { bookingId: 'b2' }), { code: 'already-booked', field: 'meeting' }],
    [aRequest(), book('2026-12-22T10:00', { meeting: 'seance' }), { code: 'meeting-unknown', field: 'meeting' }],
    [
      aRequest(),
      book('2026-12-22T10:00', { slot: anHourAt('2026-12-22T10:00', people.pia) }),
      { code: 'slot-consultant-not-eligible', field: 'consultantId' },
    ],
    [aBooked(), reassign('2026-12-22T10:00', people.karen), { code: 'already-booked', field: 'consultantId' }],
    [aBooked(), expire, { code: 'hold-not-due', field: 'bookingId' }],
    [aBooked(), held, { code: 'meeting-not-started', field: 'bookingId' }],
    [aRequest(), move('2026-12-23T10:00'), { code: 'booking-unknown', field: 'bookingId' }],
    [
      aBooked(),
      { ...upsideDown, startsAt: upsideDown.endsAt, endsAt: upsideDown.startsAt },
      { code: 'slot-ends-before-start', field: 'endsAt' },
    ],
    [aBooked(), { ...upsideDown, endsAt: upsideDown.startsAt }, { code: 'slot-ends-before-start', field: 'endsAt' }],
    [
      aRequest(),
      { type: 'assign', consultantId: people.employee },
      { code: 'slot-consultant-not-eligible', field: 'consultantId' },
    ],
    [
      aRequest(),
      { type: 'handOver', consultantId: people.employee },
      { code: 'slot-consultant-not-eligible', field: 'consultantId' },
    ],
    [
      aRequest(),
      { type: 'handOver', consultantId: people.leader },
      { code: 'slot-consultant-not-eligible', field: 'consultantId' },
    ],
    [
      aRequest(),
      { type: 'alertDeadline', obligation: 'X-1', level: 'reminder' },
      { code: 'obligation-unknown', field: 'obligation' },
    ],
    [
      aRequest(),
      { type: 'alertDeadline', obligation: 'VARDE-3', level: 'reminder' },
      { code: 'alert-not-due', field: 'level' },
    ],
    [aRequest(), recorded('seance', now), { code: 'meeting-unknown', field: 'meeting' }],
    [
      aRequest(),
      recorded('roundTable', '2026-12-21T12:01'),
      { code: 'meeting-in-future', field: 'heldAt', ruleId: 'CAL-1' },
    ],
    [
      aRequest(),
      recorded('roundTable', '2026-12-21T09:09'),
      { code: 'meeting-before-enquiry', field: 'heldAt', ruleId: 'CAL-10' },
    ],
    [
      of('hjoerring'),
      recorded('roundTable', now),
      { code: 'meeting-out-of-order', field: 'heldAt', ruleId: 'HJOERRING-5' },
    ],
    [
      of('hjoerring', { facts: someFacts() }).tell('2026-12-21T09:11', { type: 'assign', consultantId: people.karen }),
      book('2026-12-28T10:00', { allowLate: true }),
      { code: 'meeting-out-of-order', field: 'startsAt', ruleId: 'HJOERRING-5' },
    ],
    [aRequest(), { type: 'recordTask', obligation: 'VARDE-4' }, { code: 'task-unknown', field: 'obligation' }],
    [aRequest(), { type: 'recordTask', obligation: 'VARDE-3' }, { code: 'task-unknown', field: 'obligation' }],
    [aRequest(), { type: 'recordTask', obligation: 'X-1' }, { code: 'task-unknown', field: 'obligation' }],
    [aRequest(), { type: 'recordWish', wants: 'seance' }, { code: 'wish-unknown', field: 'wants' }],
    [of('hjoerring'), { type: 'recordWish', wants: 'seance' }, { code: 'wish-unknown', field: 'wants' }],
    [aRequest(), { type: 'screen', problemGroup: 'stress' }, { code: 'no-screening', field: 'problemGroup' }],
    [
      of('lyngby-taarbaek'),
      { type: 'screen', problemGroup: 'seance' },
      { code: 'screening-answer-unknown', field: 'problemGroup', ruleId: 'LYNGBY-1' },
    ],
    [
      of('roskilde'),
      { type: 'needProfession', profession: 'astrologer', facts: someFacts() },
      { code: 'profession-unknown', field: 'profession' },
    ],
    [
      aRequest(),
      { type: 'answerDialogue', answers: { seance: ['yes'] } },
      { code: 'dialogue-field-unknown', field: 'answers.seance' },
    ],
    [
      of('kolding'),
      { type: 'answerDialogue', answers: { outcome: ['seance'] } },
      { code: 'dialogue-choice-unknown', field: 'answers.outcome', ruleId: 'KOLDING-6' },
    ],
    [
      requested(),
      { type: 'requestFastTrack', requestedOn: '2026-12-21' },
      { code: 'fast-track-exists', field: 'requestedOn' },
    ],
    [
      undated(),
      { type: 'requestFastTrack', requestedOn: '2026-12-21' },
      { code: 'fast-track-without-absence', field: 'requestedOn', ruleId: 'L-3' },
    ],
    [
      aRequest(),
      { type: 'requestFastTrack', requestedOn: '2026-12-22' },
      { code: 'fast-track-in-future', field: 'requestedOn', ruleId: 'CAL-1' },
    ],
    [
      aRequest(),
      { type: 'requestFastTrack', requestedOn: '2026-12-03' },
      { code: 'fast-track-before-absence', field: 'requestedOn', ruleId: 'L-1' },
    ],
    [
      aRequest(),
      { type: 'recordLetter', sentOn: '2026-12-21' },
      { code: 'fast-track-not-requested', field: 'sentOn', ruleId: 'L-9' },
    ],
    [
      requested(),
      { type: 'recordLetter', sentOn: '2026-12-17' },
      { code: 'letter-before-request', field: 'sentOn', ruleId: 'L-9' },
    ],
    [
      requested(),
      { type: 'recordLetter', sentOn: '2026-12-22' },
      { code: 'letter-in-future', field: 'sentOn', ruleId: 'CAL-1' },
    ],
    [
      aRequest(),
      { type: 'recordAcceptance', is: 'accepted', on: '2026-12-21' },
      { code: 'fast-track-not-requested', field: 'on', ruleId: 'L-10' },
    ],
    [
      withLetter(),
      { type: 'recordAcceptance', is: 'accepted', on: '2026-12-17' },
      { code: 'acceptance-before-letter', field: 'on', ruleId: 'L-10' },
    ],
    [
      withLetter(),
      { type: 'recordAcceptance', is: 'accepted', on: '2026-12-22' },
      { code: 'acceptance-in-future', field: 'on', ruleId: 'CAL-1' },
    ],
    [aRequest().tell(now, close), { type: 'pause', reason: 'other' }, { code: 'request-closed' }],
  ]
  test.each(refused.map((row) => [row[2].code, ...row] as const))('%s', (_code, story, command, rejection) => {
    expect(story.try(now, command)).toEqual({ kind: 'rejected', rejection })
  })

  test.each<[string, Partial<Receive>, Rejection]>([
    ['ishoej', { requester: 'employee' }, { code: 'requester-not-allowed', field: 'requester', ruleId: 'ISHOEJ-2' }],
    [
      'varde',
      { firstAbsenceDay: '2026-12-22' },
      { code: 'first-absence-in-future', field: 'firstAbsenceDay', ruleId: 'CAL-1' },
    ],
    ['varde', { firstAbsenceDay: '2020-12-22' }, { code: 'first-absence-too-old', field: 'firstAbsenceDay' }],
  ])('VARDE-2: an enquiry in %s is told too', (policyId, change, rejection) => {
    expect(new Story(rulesOf(policyId)).try(now, receive(change))).toEqual({ kind: 'rejected', rejection })
  })

  test('VARDE-8: what nobody has cannot be handed over', () => {
    const waiting = aRequest({ facts: someFacts({ consultants: [] }) })
    expect(waiting.try(now, { type: 'handOver', consultantId: people.karen })).toEqual({
      kind: 'rejected',
      rejection: { code: 'hand-over-without-owner', field: 'consultantId' },
    })
  })
})

describe('what lies exactly on the line is allowed', () => {
  test.each<[string, Story, Command]>([
    ['CAL-10: a meeting in the minute of the enquiry', aRequest(), recorded('roundTable', '2026-12-21T09:10')],
    ['CAL-1: a meeting this minute', aRequest(), recorded('roundTable', now)],
    ['L-1: a request on the first day of absence', aRequest(), { type: 'requestFastTrack', requestedOn: '2026-12-04' }],
    ['L-9: a letter on the day of the request', requested(), { type: 'recordLetter', sentOn: '2026-12-18' }],
    [
      'L-10: an answer on the day of the letter',
      withLetter(),
      { type: 'recordAcceptance', is: 'accepted', on: '2026-12-18' },
    ],
  ])('%s', (_name, story, command) => {
    expect(story.try(now, command).kind).toBe('accepted')
  })
})
