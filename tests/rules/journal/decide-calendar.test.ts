import { describe, expect, test } from '@jest/globals'
import type { CalendarFact } from '../../../shared/domain/journal/commands.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { anHourAt, book, cancel, close, confirm, held, move } from '../support/commands.ts'
import { aRequest, codeOf, eventsOf, type Story } from '../support/requests.ts'

const bookingId = 'booking-1'
const inOutlook = (local: string): CalendarFact => {
  const { startsAt, endsAt } = anHourAt(local)
  return { type: 'noteMovedInCalendar', bookingId, startsAt, endsAt }
}
const undone = (local: string, changeKey: string): CalendarFact => {
  const { startsAt, endsAt } = anHourAt(local)
  return { type: 'noteMoveUndone', bookingId, startsAt, endsAt, changeKey }
}
const gone: CalendarFact = { type: 'noteGoneFromCalendar', bookingId }
const declined = (by: Extract<CalendarFact, { type: 'noteDeclined' }>['by']): CalendarFact => ({
  type: 'noteDeclined',
  bookingId,
  by,
})

/** Booked for Tuesday at ten; VARDE-4 lets it be held until Monday 28 December. */
const aBooked = (): Story =>
  aRequest().tell('2026-12-21T09:12', book('2026-12-22T10:00')).tell('2026-12-21T09:13', confirm)

describe('a move in Outlook is a fact', () => {
  test('its time becomes the booking’s, and says where it came from', () => {
    const story = aBooked().tell('2026-12-21T11:00', inOutlook('2026-12-23T14:00'))
    expect(story.state.bookings).toMatchObject([anHourAt('2026-12-23T14:00')])
    expect(story.entries.at(-1)?.event).toEqual({
      type: 'MeetingMoved',
      bookingId,
      startsAt: anHourAt('2026-12-23T14:00').startsAt,
      endsAt: anHourAt('2026-12-23T14:00').endsAt,
      source: 'outlook',
    })
  })

  test.each([
    ['at night', '2026-12-22T23:00'],
    ['on a Sunday', '2026-12-27T10:00'],
    ['today already', '2026-12-21T15:00'],
  ])('VARDE-4: inside the limit nothing is flagged, not even %s', (_when, local) => {
    const story = aBooked().tell('2026-12-21T11:00', inOutlook(local))
    expect(story.state.bookings[0]).toMatchObject({ ...anHourAt(local), isOutsideWindow: false })
    expect(story.obligation('VARDE-4', '2026-12-21T12:00').state).toBe('met')
  })

  test('VARDE-4: after the limit it is accepted and flagged, and the obligation is open again', () => {
    const story = aBooked().tell('2026-12-21T11:00', inOutlook('2027-01-12T10:00'))
    expect(story.state.bookings[0]).toMatchObject({ isOutsideWindow: true, state: 'confirmed' })
    expect(story.obligation('VARDE-4', '2026-12-21T12:00').state).toBe('open')
    expect(timeline(story.entries).at(-1)?.what).toEqual({
      da: 'Mødet er flyttet i Outlook til tir. 12. jan. kl. 10.00, uden for fristen',
      en: 'The meeting is moved in Outlook to Tue 12 Jan at 10:00, outside its limit',
    })
  })

  test('and moved back within it, the flag is gone', () => {
    const story = aBooked()
      .tell('2026-12-21T11:00', inOutlook('2027-01-12T10:00'))
      .tell('2026-12-21T11:05', inOutlook('2026-12-23T10:00'))
    expect(story.state.bookings[0]?.isOutsideWindow).toBe(false)
  })

  test('the time it has already is nothing new: our own writes do not come back', () => {
    const story = aBooked().tell('2026-12-21T11:00', move('2026-12-23T10:00'))
    expect(eventsOf(story.try('2026-12-21T11:01', inOutlook('2026-12-23T10:00')))).toEqual([])
  })

  test('an event that ends before it begins is refused', () => {
    const { startsAt, endsAt } = anHourAt('2026-12-23T10:00')
    const upsideDown = { type: 'noteMovedInCalendar', bookingId, startsAt: endsAt, endsAt: startsAt } as const
    expect(codeOf(aBooked().try('2026-12-21T11:00', upsideDown))).toBe('slot-ends-before-start')
  })
})

describe('an event that is gone', () => {
  test('cancels the meeting, and its obligation is open again', () => {
    const story = aBooked().tell('2026-12-21T11:00', gone)
    expect(story.state.bookings).toMatchObject([{ state: 'cancelled' }])
    expect(story.obligation('VARDE-4', '2026-12-21T12:00').state).toBe('open')
    expect(timeline(story.entries).at(-1)?.what.da).toBe('Mødet er aflyst i Outlook')
  })

  test('after its time changes nothing: whoever tidies a calendar cancels no meeting', () => {
    const story = aBooked()
    expect(eventsOf(story.try('2026-12-22T11:00', gone))).toEqual([])
    expect(eventsOf(story.try('2026-12-22T10:59', gone))).toHaveLength(1)
  })
})

describe('a declined invitation', () => {
  test('is told once for each who declines, and anew after a move', () => {
    const story = aBooked().tell('2026-12-21T11:00', declined('leader'))
    expect(eventsOf(story.try('2026-12-21T11:01', declined('leader')))).toEqual([])
    expect(eventsOf(story.try('2026-12-21T11:01', declined('employee')))).toHaveLength(1)
    story.tell('2026-12-21T11:02', inOutlook('2026-12-23T10:00'))
    expect(eventsOf(story.try('2026-12-21T11:03', declined('leader')))).toHaveLength(1)
  })

  test('leaves the meeting as it is', () => {
    const story = aBooked().tell('2026-12-21T11:00', declined('leader'))
    expect(story.state.bookings).toMatchObject([{ state: 'confirmed', declinedBy: ['leader'] }])
    expect(story.obligation('VARDE-4', '2026-12-21T12:00').state).toBe('met')
  })

  test.each([
    ['leader', 'Lederen har sagt nej til mødet'],
    ['employee', 'Medarbejderen har sagt nej til mødet'],
    ['room', 'Lokalet til mødet er optaget'],
    ['other', 'En deltager har sagt nej til mødet'],
  ] as const)('P-6: by the %s it names a role and nobody', (by, sentence) => {
    const story = aBooked().tell('2026-12-21T11:00', declined(by))
    expect(timeline(story.entries).at(-1)?.what.da).toBe(sentence)
  })
})

test('a move that was undone leaves the booking where it was, and is told once for each change', () => {
  const story = aBooked().tell('2026-12-21T11:00', undone('2026-12-23T10:00', 'change-1'))
  expect(story.state.bookings).toMatchObject([anHourAt('2026-12-22T10:00')])
  expect(eventsOf(story.try('2026-12-21T11:01', undone('2026-12-23T10:00', 'change-1')))).toEqual([])
  expect(eventsOf(story.try('2026-12-21T11:01', undone('2026-12-23T10:00', 'change-2')))).toHaveLength(1)
})

describe('what no longer stands cannot be changed from Outlook', () => {
  const facts = [inOutlook('2026-12-23T10:00'), declined('leader'), undone('2026-12-23T10:00', 'change-1')]

  test.each(facts)('$type on a meeting that is cancelled, held or of a closed request', (fact) => {
    const cancelled = aBooked().tell('2026-12-21T11:00', cancel)
    expect(codeOf(cancelled.try('2026-12-21T11:01', fact))).toBe('booking-not-live')
    const wasHeld = aBooked().tell('2026-12-22T12:00', held)
    expect(codeOf(wasHeld.try('2026-12-22T12:01', fact))).toBe('booking-not-live')
    const closed = aBooked().tell('2026-12-22T10:30', close)
    expect(codeOf(closed.try('2026-12-22T10:31', fact))).toBe('request-closed')
    expect(codeOf(aRequest().try('2026-12-21T11:00', fact))).toBe('booking-unknown')
  })
})
