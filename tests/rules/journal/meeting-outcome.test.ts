import { describe, expect, test } from '@jest/globals'
import { isBookable } from '../../../shared/domain/access/choices-for.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { book, cancel, confirm, held, people } from '../support/commands.ts'
import { aRequest, codeOf, eventsOf } from '../support/requests.ts'

const during = '2026-12-22T10:30'
const after = '2026-12-22T12:00'
const notHeld = (reason: 'notHeld' | 'noShow'): Command => ({
  type: 'recordMeetingNotHeld',
  bookingId: 'booking-1',
  reason,
})
const booked = () => aRequest().tell('2026-12-21T09:20', book('2026-12-22T10:00')).tell('2026-12-21T09:21', confirm)

describe('a meeting that came to nothing', () => {
  test.each(['notHeld', 'noShow'] as const)('VARDE-4: what it was to meet is open again (%s)', (reason) => {
    expect(booked().obligation('VARDE-4', during).state).toBe('met')
    const story = booked().tell(during, notHeld(reason))
    expect(story.obligation('VARDE-4', during).state).toBe('open')
    expect(story.obligation('VARDE-4', '2026-12-29T10:00').state).toBe('missed')
  })

  test('another can be booked in its place, and meets it', () => {
    const story = booked().tell(during, notHeld('noShow'))
    const roundTable = story.rules.policy.meetings.find(({ kind }) => kind === 'roundTable')
    if (roundTable === undefined) throw new Error('Varde has a round table')
    expect(isBookable(story.rules.policy, story.state, roundTable)).toBe(true)
    story.tell(after, book('2026-12-28T10:00', { bookingId: 'booking-2' }))
    expect(story.obligation('VARDE-4', after).state).toBe('met')
  })

  test('is told from the minute it begins', () => {
    expect(codeOf(booked().try('2026-12-22T09:59', notHeld('notHeld')))).toBe('meeting-not-started')
    expect(codeOf(booked().try('2026-12-22T10:00', notHeld('notHeld')))).toBe('accepted')
  })

  test('told twice is told once; told wrongly, it is told anew', () => {
    const story = booked().tell(during, notHeld('notHeld'))
    expect(eventsOf(story.try(after, notHeld('notHeld')))).toEqual([])
    expect(story.tell(after, notHeld('noShow')).state.bookings[0]).toMatchObject({ state: 'notHeld', isNoShow: true })
    expect(story.tell(after, held).obligation('VARDE-4', after).state).toBe('met')
    expect(story.tell(after, notHeld('notHeld')).obligation('VARDE-4', after).state).toBe('open')
  })

  test('a cancelled one has come to nothing already', () => {
    const story = booked().tell('2026-12-21T10:00', cancel)
    expect(codeOf(story.try(after, notHeld('notHeld')))).toBe('booking-not-live')
  })

  test('that the employee did not come is not told to the employer’s side', () => {
    const { entries } = booked().tell(during, notHeld('noShow'))
    expect(timeline(entries).at(-1)?.what.da).toBe('Medarbejderen kom ikke, og mødet blev ikke holdt')
    expect(timeline(entries, 'employer').at(-1)?.what.da).toBe('Mødet blev ikke holdt')
  })
})

describe('the leader asks to be called', () => {
  const ask: Command = { type: 'askCall' }
  const made: Command = { type: 'recordCall' }
  const now = '2026-12-21T10:00'

  test('asked twice is once, until the call is made', () => {
    const story = aRequest().tell(now, ask)
    expect(eventsOf(story.try(now, ask))).toEqual([])
    story.tell('2026-12-21T10:30', made)
    expect(eventsOf(story.try(now, made))).toEqual([])
    expect(eventsOf(story.try(now, ask))).toHaveLength(1)
    expect(timeline(story.entries, 'employer').map(({ what }) => what.da)).toEqual(
      expect.arrayContaining(['Lederen vil gerne ringes op', 'Konsulenten har ringet til lederen']),
    )
  })

  test('a call that nobody asked for is not recorded as one', () => {
    expect(codeOf(aRequest().try(now, made))).toBe('call-not-asked')
  })

  test('P-4: none of what is said in between names anybody', () => {
    const said = JSON.stringify(timeline(aRequest().tell(now, ask).tell(now, made).entries).map(({ what }) => what))
    for (const word of Object.values(people)) expect(said).not.toContain(word)
  })
})
