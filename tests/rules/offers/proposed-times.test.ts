import { describe, expect, test } from '@jest/globals'
import { actsOn } from '../../../shared/domain/access/acts.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { isMoveToConfirm } from '../../../shared/domain/journal/decide/decide-proposal.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { anHourAt, book, cancel, close, confirm, held, move, people } from '../support/commands.ts'
import { aRequest, codeOf, eventsOf, type Story } from '../support/requests.ts'
import { at } from '../support/rules.ts'

const now = '2026-12-21T10:00'
const time = (local: string) => {
  const { startsAt, endsAt } = anHourAt(local)
  return { startsAt, endsAt }
}
const proposeAt = (...locals: readonly string[]): Command => ({
  type: 'proposeTimes',
  bookingId: 'booking-1',
  times: locals.map(time),
})
const propose = proposeAt('2026-12-22T13:00', '2026-12-28T09:00')
const refuse: Command = { type: 'declineTimes', bookingId: 'booking-1' }
const pick = (local: string): Command => ({
  type: 'moveBooking',
  bookingId: 'booking-1',
  ...time(local),
  isPicked: true,
})
const booked = () => aRequest().tell('2026-12-21T09:20', book('2026-12-22T10:00')).tell('2026-12-21T09:21', confirm)
const proposed = () => booked().tell(now, propose)
const bookingOf = (story: Story) => story.state.bookings[0]

describe('the consultant proposes other times and the leader chooses', () => {
  test('until then the meeting stays where it is', () => {
    expect(bookingOf(proposed())).toMatchObject({
      ...time('2026-12-22T10:00'),
      proposed: { times: [time('2026-12-22T13:00'), time('2026-12-28T09:00')] },
    })
  })

  test('one is taken: the meeting is moved there, and the timeline says by whom', () => {
    const story = proposed().tell(now, pick('2026-12-28T09:00'))
    expect(bookingOf(story)).toMatchObject({ ...time('2026-12-28T09:00'), proposed: { answer: 'picked' } })
    expect(timeline(story.entries, 'employer').at(-1)?.what.da).toBe(
      'Lederen har valgt en af de foreslåede tider: mødet er flyttet til man. 28. dec. kl. 09.00',
    )
  })

  test('none suits: the meeting stays where it is', () => {
    const story = proposed().tell(now, refuse)
    expect(bookingOf(story)).toMatchObject({ ...time('2026-12-22T10:00'), proposed: { answer: 'refused' } })
  })

  test('a new proposal takes the place of the last', () => {
    const story = proposed().tell(now, proposeAt('2026-12-23T09:00', '2026-12-23T13:00'))
    expect(codeOf(story.try(now, pick('2026-12-22T13:00')))).toBe('times-not-proposed')
    expect(codeOf(story.try(now, pick('2026-12-23T13:00')))).toBe('accepted')
  })

  test.each<[string, Command, string]>([
    ['the meeting was moved', move('2026-12-23T09:00'), 'times-not-proposed'],
    ['the meeting was cancelled', cancel, 'booking-not-live'],
    ['the meeting was held', { ...held }, 'booking-not-live'],
    ['the leader said no', refuse, 'times-not-proposed'],
    ['the leader took the other', pick('2026-12-28T09:00'), 'times-not-proposed'],
    ['the request was closed', close, 'request-closed'],
  ])('a proposal has fallen when %s', (_why, command, code) => {
    const story = proposed().tell(command.type === 'recordMeetingHeld' ? '2026-12-22T10:30' : now, command)
    expect(codeOf(story.try(now, pick('2026-12-22T13:00')))).toBe(code)
  })

  test('it falls when the event is moved in Outlook, too', () => {
    const story = proposed().tell(now, {
      type: 'noteMovedInCalendar',
      bookingId: 'booking-1',
      ...time('2026-12-23T09:00'),
    })
    expect(bookingOf(story)?.proposed).toBeUndefined()
  })

  test.each<[string, Command, string]>([
    ['the same time twice', proposeAt('2026-12-22T13:00', '2026-12-22T13:00'), 'times-not-different'],
    ['when the meeting is already', proposeAt('2026-12-22T10:00', '2026-12-22T13:00'), 'times-not-different'],
    ['no time at all', proposeAt(), 'times-not-different'],
    ['a time that has passed', proposeAt('2026-12-21T09:00', '2026-12-22T13:00'), 'slot-in-past'],
    ['a time outside office hours', proposeAt('2026-12-22T20:00', '2026-12-22T13:00'), 'slot-outside-hours'],
    ['a meeting that does not exist', { type: 'declineTimes', bookingId: 'booking-9' }, 'booking-unknown'],
  ])('refused: %s', (_why, command, code) => {
    expect(codeOf(booked().try(now, command))).toBe(code)
  })

  test('said twice is said once', () => {
    expect(eventsOf(proposed().try(now, propose))).toEqual([])
    expect(eventsOf(proposed().tell(now, refuse).try(now, refuse))).toEqual([])
    const picked = proposed().tell(now, pick('2026-12-28T09:00'))
    expect(eventsOf(picked.try(now, pick('2026-12-28T09:00')))).toEqual([])
  })

  test('an answer is the leader’s alone, and only while a time is still to come', () => {
    const story = proposed()
    const acts = (personId: string, role: readonly 'Consultant'[], local: string) =>
      actsOn({ personId, roles: role, workplaceIds: [] }, story.rules, story.state, story.obligations(local), at(local))
    expect(acts(people.leader, [], now)).toContain('declineTimes')
    expect(acts(people.karen, ['Consultant'], now)).not.toContain('declineTimes')
    expect(acts(people.karen, ['Consultant'], now)).toContain('proposeTimes')
    expect(acts(people.leader, [], '2026-12-28T09:00')).not.toContain('declineTimes')
  })
})

const by = (party: 'leader' | 'consultant'): Command => ({ type: 'confirmMove', bookingId: 'booking-1', by: party })
/** Everything in these stories is told by the leader. */
const moved = () => booked().tell(now, move('2026-12-23T09:00'))
const parties = (story: Story) => {
  const [booking] = story.state.bookings
  return (['leader', 'consultant'] as const).filter((party) => booking && isMoveToConfirm(booking, [party]))
}

describe('a move is confirmed by the one who did not make it', () => {
  test('once, and anew after another move', () => {
    const story = moved()
    expect(parties(story)).toEqual(['consultant'])
    expect(eventsOf(story.try(now, by('leader')))).toEqual([])
    story.tell(now, by('consultant'))
    expect(parties(story)).toEqual([])
    expect(eventsOf(story.try(now, by('consultant')))).toEqual([])
    expect(parties(story.tell(now, move('2026-12-23T13:00')))).toEqual(['consultant'])
    expect(timeline(story.entries).some(({ what }) => what.da === 'Konsulenten har bekræftet den nye tid')).toBe(true)
  })

  test('of a time that one proposed and the other took, nobody is asked', () => {
    expect(parties(proposed().tell(now, pick('2026-12-28T09:00')))).toEqual([])
  })

  test('not of a meeting that stands where it was booked', () => {
    expect(codeOf(booked().try(now, by('leader')))).toBe('move-not-waiting')
  })
})
