import { describe, expect, test } from '@jest/globals'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { anHourAt, book, cancel, close, confirm, move } from '../support/commands.ts'
import { aRequest, codeOf, eventsOf, type Story } from '../support/requests.ts'
import { textAt } from '../support/rules.ts'

const bookingId = 'booking-1'
const now = '2026-12-21T12:00'
const ten = '2026-12-28T10:00'
const noon = '2026-12-28T12:00'

/** Confirmed on Monday 28 December at ten. */
const aBooked = () => aRequest().tell('2026-12-21T09:12', book(ten)).tell('2026-12-21T09:13', confirm)
/** Moved to twelve while the calendars could not be read. */
const aMovedUnseen = () => aBooked().tell(now, unseen(noon))
/** The same, seen to be free. */
const aMovedSeen = () => aBooked().tell(now, move(noon))

/** Reserved at ten, then moved to twelve before the calendar had it. */
const heldThenMoved = () => aRequest().tell('2026-12-21T09:12', book(ten)).tell(now, unseen(noon))

function timesAt(local: string) {
  const { startsAt, endsAt } = anHourAt(local)
  return { startsAt, endsAt }
}

function unseen(local: string): Command {
  return { type: 'moveBooking', bookingId, ...timesAt(local), isUnchecked: true }
}

const confirmedAt = (local: string): Command => ({ type: 'confirmBooking', bookingId, standsAt: timesAt(local) })
const stands = (local = noon): Command => ({ type: 'noteMoveStands', bookingId, to: timesAt(local) })
const taken = (local = noon, back = ten): Command => ({
  type: 'noteTimeTaken',
  bookingId,
  to: timesAt(local),
  back: timesAt(back),
})

function only({ state }: Story): Booking {
  const [booking] = state.bookings
  if (booking === undefined) throw new Error('There is no booking')
  return booking
}

/** What the journal gains; nothing, when the answer says nothing new. */
function gained(story: Story, command: Command, local = now): string {
  const decision = story.try(local, command)
  if (decision.kind === 'rejected') return codeOf(decision)
  return eventsOf(decision)
    .map(({ type }) => type)
    .join(' ')
}

describe('a meeting moved while the calendars cannot be read', () => {
  test('has its new time at once, and nobody has seen it', () => {
    expect(only(aMovedUnseen())).toMatchObject({ state: 'confirmed', startsAt: textAt(noon), isUnchecked: true })
  })

  test('the time is free: it stands, and is told once', () => {
    const story = aMovedUnseen()
    expect(gained(story, stands())).toBe('MeetingMoveStands')
    story.tell(now, stands())
    expect(only(story)).toMatchObject({ startsAt: textAt(noon), isUnchecked: false })
    expect(gained(story, stands())).toBe('')
  })

  test('the time is taken: it is back where its event stands, and both are asked whether that suits', () => {
    const story = aMovedUnseen().tell('2026-12-21T13:00', taken())
    expect(only(story)).toMatchObject({
      state: 'confirmed',
      startsAt: textAt(ten),
      isUnchecked: false,
      isPutBack: true,
      bookedAt: textAt('2026-12-21T13:00'),
    })
    expect(gained(story, taken())).toBe('')
  })

  test('the time is taken and the one before has begun: it is let go, and what it met is open again', () => {
    const story = aMovedUnseen()
    expect(gained(story, taken(), '2026-12-28T09:59')).toBe('MeetingMoved')
    story.tell('2026-12-28T10:00', taken())
    expect(only(story).state).toBe('cancelled')
    expect(story.obligation('VARDE-4', '2026-12-28T10:00').state).toBe('open')
  })

  test.each([
    ['moved on unseen', unseen('2026-12-28T13:00')],
    ['moved on to a time that was seen', move('2026-12-28T13:00')],
    ['cancelled', cancel],
    ['closed', close],
  ])('an answer about a time it no longer has is nothing: %s', (_case, command) => {
    const story = aMovedUnseen().tell(now, command)
    for (const answer of [stands(), taken()])
      expect(['', 'booking-not-live', 'request-closed']).toContain(gained(story, answer))
  })

  test('moved again and seen, it has nothing left to be asked', () => {
    expect(only(aMovedUnseen().tell(now, move('2026-12-28T13:00')))).toMatchObject({ isUnchecked: false })
  })
})

describe('a move to a time that was seen to be free, of which the calendar heard later', () => {
  test.each([
    ['within ten minutes it stands', '2026-12-21T12:10', ''],
    ['after ten minutes the time may be somebody else’s', '2026-12-21T12:11', 'MeetingMoved'],
  ])('taken: %s', (_case, local, expected) => {
    expect(gained(aMovedSeen(), taken(), local)).toBe(expected)
  })

  test('free: nothing was in doubt, so nothing is told', () => {
    expect(gained(aMovedSeen(), stands(), '2026-12-21T13:00')).toBe('')
  })
})

describe('the event of a hold is written where the booking no longer is', () => {
  test('moved meanwhile to a time nobody has seen: that one is still to be asked about', () => {
    expect(only(heldThenMoved().tell(now, confirmedAt(ten)))).toMatchObject({ state: 'confirmed', isUnchecked: true })
  })

  test('at its time, asked about before the event was written: it stands', () => {
    expect(only(heldThenMoved().tell(now, confirmedAt(noon)))).toMatchObject({ state: 'confirmed', isUnchecked: false })
  })
})
