import { describe, expect, test } from '@jest/globals'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { withoutBooking } from '../../../shared/domain/journal/booking.ts'
import { isWithinMoments, offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import { book, people, receive, reassign } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { codeOf, Story } from '../support/requests.ts'
import { at } from '../support/rules.ts'

const now = '2026-12-21T09:10'

/** Hjørring's leader and consultant talk on Tuesday at ten; the consultant talks with the employee at noon. */
function bothBooked(): Story {
  const story = new Story(rulesOf('hjoerring')).tell(now, receive())
  story.tell(now, booked('talk', 'leaderTalk', '2026-12-22T10:00'))
  return story.tell(now, booked('contact', 'citizenContact', '2026-12-22T12:00'))
}

describe('HJOERRING-5: a meeting that gets another time stays before the one that must follow it', () => {
  test('moved past it, or given to a colleague for a time past it, is refused with the rule', () => {
    const past = { rejection: { code: 'meeting-out-of-order', field: 'startsAt', ruleId: 'HJOERRING-5' } }
    expect(bothBooked().try(now, moved('2026-12-22T11:31'))).toMatchObject(past)
    const slot = halfAnHourAt('2026-12-23T10:00', people.jonas)
    const given = { ...reassign('2026-12-23T10:00'), slot, bookingId: 'talk', newBookingId: 'talk-2' }
    expect(bothBooked().try(now, given)).toMatchObject(past)
  })

  test('so late that it ends when the other begins is in order', () => {
    expect(codeOf(bothBooked().try(now, moved('2026-12-22T11:30')))).toBe('accepted')
  })

  test('what need not follow it any more stands in no way: cancelled, or the talk was held before', () => {
    const cancelled = bothBooked().tell(now, { type: 'cancelBooking', bookingId: 'contact', reason: 'byLeader' })
    expect(codeOf(cancelled.try(now, moved('2026-12-23T10:00')))).toBe('accepted')
    const held = bothBooked().tell('2026-12-21T10:00', {
      type: 'recordMeeting',
      meeting: 'leaderTalk',
      heldAt: at('2026-12-21T09:30').toString(),
    })
    expect(codeOf(held.try('2026-12-21T10:00', moved('2026-12-23T10:00')))).toBe('accepted')
  })

  test('what is out of order as it is can still be moved, and is offered any time', () => {
    const story = bothBooked()
    const { startsAt, endsAt } = halfAnHourAt('2026-12-23T10:00')
    story.tell(now, { type: 'noteMovedInCalendar', bookingId: 'talk', startsAt, endsAt })
    expect(codeOf(story.try(now, moved('2026-12-23T11:00')))).toBe('accepted')
    expect(offered(story, ['2026-12-22T11:30', '2026-12-23T11:00'])).toEqual([true, true])
  })

  test('the times offered for it are those that keep the order', () => {
    const times = ['2026-12-22T11:30', '2026-12-22T11:31', '2026-12-23T09:00']
    expect(offered(bothBooked(), times)).toEqual([true, false, false])
  })
})

function offered({ rules, state }: Story, starts: readonly string[]): readonly boolean[] {
  const moving = state.bookings.find(({ bookingId }) => bookingId === 'talk')
  if (moving === undefined) throw new Error('The talk is not booked')
  const window = offerWindow(rules, { ...withoutBooking(state, 'talk'), meeting: moving.meeting, moving }, at(now))
  return starts.map((local) => isWithinMoments(window, at(local).epochMilliseconds))
}

function booked(bookingId: string, meeting: string, local: string): Command {
  return book(local, { bookingId, meeting, slot: halfAnHourAt(local) })
}

function moved(local: string): Command {
  const { startsAt, endsAt } = halfAnHourAt(local)
  return { type: 'moveBooking', bookingId: 'talk', startsAt, endsAt }
}

function halfAnHourAt(local: string, consultantId: string = people.karen) {
  const startsAt = at(local)
  return { consultantId, startsAt: startsAt.toString(), endsAt: startsAt.add({ minutes: 30 }).toString() }
}
