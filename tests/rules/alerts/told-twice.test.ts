import { describe, expect, test } from '@jest/globals'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { anHourAt, book, cancel, expire, move, people, reassign, receive, someFacts } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, Story } from '../support/requests.ts'
import { at, textAt } from '../support/rules.ts'

const now = '2026-12-21T12:00'
const of = (policyId: string, change: Parameters<typeof receive>[0] = {}) =>
  new Story(rulesOf(policyId))
    .tell('2026-12-21T09:10', receive(change))
    .tell('2026-12-21T09:11', { type: 'assign', consultantId: people.karen })
const aBooked = () => aRequest().tell('2026-12-21T09:12', book('2026-12-22T10:00'))
const livesElsewhere = { facts: someFacts({ employee: { homeMunicipality: 'Brønderslev' } }) }
const fastTrack: Command = { type: 'requestFastTrack', requestedOn: '2026-12-18' }
const talk: Command = { type: 'recordMeeting', meeting: 'leaderTalk', heldAt: textAt('2026-12-21T10:00') }
const inOutlook = { ...anHourAt('2026-12-23T10:00'), type: 'noteMovedInCalendar', bookingId: 'booking-1' } as const
const shorter = at('2026-12-22T10:30').toString()

/** What the journal gained: nothing, when it is known already. */
function gained(story: Story, command: Command): string {
  const decision = story.try(now, command)
  if (decision.kind === 'rejected') return decision.rejection.code
  return decision.events.map(({ type }) => type).join(' ')
}

/** The booking of Tuesday at ten again, with another slot. */
const again = (change: object) =>
  gained(aBooked(), book('2026-12-22T10:00', { slot: { ...anHourAt('2026-12-22T10:00'), ...change } }))

const alert = (obligation: string, level: 'reminder' | 'escalation'): Command => ({
  type: 'alertDeadline',
  obligation,
  level,
})

describe('told twice, nothing is new; told otherwise, it is', () => {
  test.each<[string, () => Story, Command, Command, string]>([
    [
      'CAL-10: a meeting, and the same on another hour',
      () => of('hjoerring'),
      talk,
      { ...talk, heldAt: textAt('2026-12-21T11:00') },
      'MeetingRecorded',
    ],
    [
      'HJOERRING-5: another meeting in the same hour',
      () => of('hjoerring'),
      talk,
      { type: 'recordMeeting', meeting: 'citizenContact', heldAt: textAt('2026-12-21T10:00') },
      'meeting-out-of-order',
    ],
    [
      'L-22: a task, and another one',
      () => of('katalog', { firstAbsenceDay: '2026-12-14' }),
      { type: 'recordTask', obligation: 'L-22' },
      { type: 'recordTask', obligation: 'KATALOG-3/invitation' },
      'TaskDone',
    ],
    [
      'L-3: a request for fast track, and one on another day',
      () => aRequest(),
      fastTrack,
      { ...fastTrack, requestedOn: '2026-12-19' },
      'fast-track-exists',
    ],
    [
      'HJOERRING-8: a wish, and one that no meeting has room for',
      () => of('hjoerring'),
      { type: 'recordWish', wants: 'unionRep' },
      { type: 'recordWish', wants: 'seance' },
      'wish-unknown',
    ],
    [
      'ROSKILDE-5: a profession, and another one',
      () => of('roskilde'),
      { type: 'needProfession', profession: 'psychologist', facts: someFacts() },
      { type: 'needProfession', profession: 'physiotherapist', facts: someFacts() },
      'ProfessionNeeded ProfessionalAwaited',
    ],
    [
      'KOLDING-4: a hand-over, and one to somebody else',
      () => of('kolding'),
      { type: 'handOver', consultantId: people.jonas },
      { type: 'handOver', consultantId: people.pia },
      'HandedOver',
    ],
    [
      'VARDE-4: a move, and one to the same start with another end',
      aBooked,
      move('2026-12-23T10:00'),
      { ...inOutlook, endsAt: at('2026-12-23T10:30').toString() },
      'MeetingMoved',
    ],
    [
      'VARDE-4: the same end with another start',
      aBooked,
      inOutlook,
      { ...inOutlook, startsAt: at('2026-12-23T10:30').toString() },
      'MeetingMoved',
    ],
  ])('%s', (_name, story, once, otherwise, expected) => {
    const told = story().tell(now, once)
    expect(gained(told, once)).toBe('')
    expect(gained(told, otherwise)).toBe(expected)
  })

  test('HJOERRING-12: what was handed to the home municipality is not handed there again', () => {
    const home: Command = { type: 'handToHomeMunicipality' }
    expect(gained(of('hjoerring', livesElsewhere).tell(now, home), home)).toBe('')
    expect(gained(of('hjoerring', livesElsewhere), home)).toBe('HandedToMunicipality')
    expect(gained(of('hjoerring'), home)).toBe('lives-here')
  })

  test('VARDE-10: the same booking again is nothing new; for another consultant or another length it is not that one', () => {
    expect(again({})).toBe('')
    expect(again({ consultantId: people.jonas })).toBe('already-booked')
    expect(again({ endsAt: shorter })).toBe('already-booked')
  })

  test('VARDE-10: a meeting given to a colleague is given once; what was only cancelled can still be given to nobody', () => {
    const given = aBooked().tell(now, reassign('2026-12-22T10:00'))
    expect(given.entries.at(-1)?.event).toEqual({
      type: 'MeetingCancelled',
      bookingId: 'booking-1',
      reason: 'reassigned',
    })
    expect(gained(given, reassign('2026-12-22T10:00'))).toBe('')
    expect(gained(aBooked().tell(now, cancel), reassign('2026-12-22T10:00'))).toBe('booking-not-live')
  })

  test('L-10: the same answer is nothing new; another day, another word or another course is', () => {
    const yes = { type: 'recordAcceptance', is: 'accepted', on: '2026-12-21' } as const
    const story = aRequest()
      .tell(now, { ...fastTrack, requestedOn: '2026-12-14' })
      .tell(now, { type: 'recordLetter', sentOn: '2026-12-14' })
      .tell(now, yes)
    expect(story.state.fastTrack?.answer).toEqual({ is: 'accepted', on: '2026-12-21', isLate: true, goesOn: true })
    expect([gained(story, yes), gained(story, { ...yes, goesOn: true })]).toEqual(['', ''])
    expect(gained(story, { ...yes, on: '2026-12-20' })).toBe('AcceptanceRecorded')
    expect(gained(story, { ...yes, goesOn: false })).toBe('AcceptanceRecorded')
    expect(gained(story, { ...yes, is: 'refused' })).toBe('AcceptanceRecorded')
    const no = story.tell(now, { ...yes, is: 'refused' })
    expect(no.state.fastTrack?.answer?.goesOn).toBe(false)
    expect(gained(no, { ...yes, is: 'refused', goesOn: true })).toBe('')
  })

  test('VARDE-4: a slot that the calendar never took is let go by name, once', () => {
    const gone = aBooked().tell('2026-12-22T09:12', expire)
    expect(gone.entries.at(-1)?.event).toEqual({
      type: 'MeetingCancelled',
      bookingId: 'booking-1',
      reason: 'holdExpired',
    })
    expect(gained(gone, expire)).toBe('')
  })

  test('VARDE-3: an alert of one obligation or level does not stand for another', () => {
    const story = aRequest()
    const due = story.try('2026-12-21T16:00', alert('VARDE-3', 'escalation'))
    expect(due).toMatchObject({ events: [{ ruleId: 'VARDE-3', level: 'escalation', to: 'coordinator' }] })
    expect(story.try('2026-12-21T16:00', alert('VARDE-4', 'escalation'))).toMatchObject({
      rejection: { code: 'alert-not-due' },
    })
    expect(story.try('2026-12-21T16:00', alert('VARDE-3', 'reminder'))).toMatchObject({
      rejection: { code: 'alert-not-due' },
    })
  })
})
