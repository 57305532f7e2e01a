import { describe, expect, test } from '@jest/globals'
import { checkSlot } from '../../../shared/domain/offers/check-slot.ts'
import { withoutBooking } from '../../../shared/domain/journal/booking.ts'
import { freeOffers } from '../../../shared/domain/offers/free-offers.ts'
import type { OfferWindow } from '../../../shared/domain/offers/offer.ts'
import { meetingToBook } from '../../../shared/domain/offers/meeting-to-book.ts'
import { lateWindow, offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import { rulesFor } from '../../../shared/domain/rules.ts'
import { aCalendar, spoken } from '../support/calendars.ts'
import { anHourAt, book, move, people, receive } from '../support/commands.ts'
import { codeOf, Story } from '../support/requests.ts'
import { at, textAt } from '../support/rules.ts'

const rulesOf = (policyId: string) => rulesFor({ policyId, statuteId: 'statute-2025', closingDays: [] })

const onLastDay = (offers: readonly string[]) => offers.filter((offer) => offer.startsWith('2026-05-27')).toSorted()

const slot = (local: string) => ({
  startsAt: textAt(local),
  endsAt: at(local).add({ minutes: 60 }).toString(),
})

describe('HELSINGOER-2, CAL-9: 48 hours end at their moment, not with the day', () => {
  const rules = rulesOf('helsingoer')
  const asked = '2026-05-22T13:30'
  const meeting = 'roundTable'
  const window = offerWindow(rules, { meeting, countsFrom: '2026-05-22', receivedAt: textAt(asked) }, at(asked))

  const offered = (within: OfferWindow): readonly string[] =>
    freeOffers({
      rules,
      window: within,
      meeting,
      ranked: [{ consultantId: people.karen, why: { ruleId: 'x', da: 'x', en: 'x' } }],
      calendars: [aCalendar(people.karen)],
      others: [],
      now: at(asked),
      max: 200,
    }).map(spoken)
  test('X4: over Whitsun the last start offered is Wednesday 27 May 13:30', () => {
    expect(window).toMatchObject({ until: '2026-05-27', startsBy: textAt('2026-05-27T13:30'), isAfterLimit: false })
    expect(onLastDay(offered(window)).at(-1)).toBe('2026-05-27 13:30 karen')
    expect(checkSlot(rules, window, slot('2026-05-27T13:30'), at(asked))).toBeUndefined()
    expect(checkSlot(rules, window, slot('2026-05-27T14:00'), at(asked))?.code).toBe('slot-outside-window')
  })

  test('the rest of that day is offered as late, and nothing before it', () => {
    const late = lateWindow(rules, window)
    expect(late).toMatchObject({ from: '2026-05-27', isAfterLimit: true })
    expect(onLastDay(offered(late))[0]).toBe('2026-05-27 14:00 karen')
    expect(checkSlot(rules, late, slot('2026-05-27T13:30'), at(asked))?.code).toBe('slot-outside-window')
  })

  test('a moment before the office opens leaves the day before as the last', () => {
    const elapsed = { ...rules.calendar, options: { ...rules.calendar.options, hours: 'elapsed' as const } }
    const night = offerWindow(
      { ...rules, calendar: elapsed },
      { meeting, countsFrom: '2026-05-26', receivedAt: textAt('2026-05-26T06:00') },
      at('2026-05-26T06:00'),
    )
    expect(night.bookableDates.at(-1)).toBe('2026-05-27')
    expect(lateWindow(rules, night).from).toBe('2026-05-28')
  })

  test('a slot of a request is judged by the same moment', () => {
    const story = received('helsingoer', asked)
    expect(codeOf(story.try('2026-05-22T13:40', book('2026-05-27T14:00')))).toBe('slot-outside-window')
    expect(codeOf(story.try('2026-05-22T13:40', book('2026-05-27T13:30')))).toBe('accepted')
  })
})

describe('a meeting that moves is offered its own window again', () => {
  test('HELSINGOER-12: moving the first follow-up offers the first one’s dates, not the second one’s', () => {
    const story = received('helsingoer', '2026-05-22T13:30')
    story.tell('2026-05-28T09:00', { type: 'recordMeeting', meeting: 'roundTable', heldAt: textAt('2026-05-27T13:00') })
    story.tell('2026-05-28T10:00', book('2026-06-24T10:00', { meeting: 'followUp' }))
    const { state } = story
    const moved = offerWindow(
      story.rules,
      { ...withoutBooking(state, 'booking-1'), meeting: 'followUp' },
      at('2026-05-28T11:00'),
    )
    expect(moved).toMatchObject({ satisfies: 'HELSINGOER-12', until: '2026-06-24' })
    expect(offerWindow(story.rules, { ...state, meeting: 'followUp' }, at('2026-05-28T11:00')).until).toBe('2026-07-22')
    expect(codeOf(story.try('2026-05-28T11:00', move('2026-06-23T10:00')))).toBe('accepted')
    expect(codeOf(story.try('2026-05-28T11:00', move('2026-07-20T10:00')))).toBe('slot-outside-window')
  })

  test('LYNGBY-2: moving the information meeting offers its own dates, though the round table is next to book', () => {
    const story = received('lyngby-taarbaek', '2026-12-21T09:10')
    story.tell(
      '2026-12-21T09:20',
      book('2027-01-11T10:00', {
        meeting: 'infoMeeting',
        slot: anHourAt('2027-01-11T10:00', story.state.consultantId),
      }),
    )
    expect(meetingToBook(story.rules.policy, story.state)).toBe('roundTable')
    expect(codeOf(story.try('2026-12-21T09:30', move('2027-01-15T10:00')))).toBe('accepted')
    expect(codeOf(story.try('2026-12-21T09:30', move('2027-01-18T10:00')))).toBe('slot-outside-window')
  })
})

function received(policyId: string, local: string): Story {
  const { firstAbsenceDay: _first, ...undated } = receive()
  const isLyngby = policyId === 'lyngby-taarbaek'
  return new Story(rulesOf(policyId)).tell(local, { ...undated, ...(isLyngby && { firstAbsenceDay: '2026-12-04' }) })
}
