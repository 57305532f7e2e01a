import { describe, expect, test } from '@jest/globals'
import { decide } from '../../../shared/domain/journal/decide/decide.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import { book, people } from '../support/commands.ts'
import { aRequest } from '../support/requests.ts'
import { at, textAt } from '../support/rules.ts'

describe('X3: Varde at Christmas, an enquiry on Monday 21 December 2026 at 09:10', () => {
  const closingDays = ['2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30']

  test('VARDE-9: it goes to the consultant tied to that school', () => {
    const story = aRequest()
    expect(story.state.consultantId).toBe(people.karen)
    expect(story.entries[1]?.event).toMatchObject({ why: { ruleId: 'VARDE-9', da: 'jeres faste konsulent' } })
    expect(story.state.consultantWhy).toMatchObject({ ruleId: 'VARDE-9', da: 'jeres faste konsulent' })
  })

  test('VARDE-3: the employee is contacted the same day, before the office closes', () => {
    const contact = aRequest().obligation('VARDE-3', '2026-12-21T09:10')
    expect(contact).toMatchObject({ limit: '2026-12-21', actBy: '2026-12-21', basis: 'policy', state: 'open' })
    expect(contact.dueAt).toBe(textAt('2026-12-21T16:00'))
    expect(contact.assignee).toEqual({ role: 'consultant', personId: people.karen })
  })

  test('VARDE-4: the round table is held by Monday 28 December', () => {
    const meeting = aRequest().obligation('VARDE-4', '2026-12-21T09:10')
    expect(meeting).toMatchObject({ limit: '2026-12-28', actBy: '2026-12-28', on: { meeting: 'roundTable' } })
  })

  test('the round table is offered on Tuesday 22, Wednesday 23 and Monday 28 December', () => {
    const { state, rules } = aRequest()
    const window = offerWindow(rules, { ...state, meeting: 'roundTable' }, at('2026-12-21T09:10'))
    expect(window.bookableDates).toEqual(['2026-12-22', '2026-12-23', '2026-12-28'])
    expect(window).toMatchObject({ satisfies: 'VARDE-4', isAfterLimit: false })
  })

  test('with closing days 27 to 30 December it must be done by Wednesday 23 and is offered on 22 and 23', () => {
    const story = aRequest({ closingDays })
    const meeting = story.obligation('VARDE-4', '2026-12-21T09:10')
    expect(meeting).toMatchObject({ limit: '2026-12-28', actBy: '2026-12-23' })
    const window = offerWindow(story.rules, { ...story.state, meeting: 'roundTable' }, at('2026-12-21T09:10'))
    expect(window.bookableDates).toEqual(['2026-12-22', '2026-12-23'])
  })

  test('before anything is sent the same dates are offered', () => {
    const { rules } = aRequest()
    const window = offerWindow(rules, { meeting: 'roundTable' }, at('2026-12-21T09:10'))
    expect(window.bookableDates).toEqual(['2026-12-22', '2026-12-23', '2026-12-28'])
  })
})

describe('Varde in the table of models (RULES 2.14)', () => {
  test.each([
    ['an ordinary week', '2026-02-03T10:00', '2026-02-03', '2026-02-10'],
    ['after the cut-off it counts the next day', '2026-02-03T15:00', '2026-02-04', '2026-02-11'],
    ['on a Sunday it counts Monday', '2026-02-08T20:00', '2026-02-09', '2026-02-16'],
    ['across a clock change', '2026-03-25T10:00', '2026-03-25', '2026-04-01'],
  ])('first contact and first meeting counted from the enquiry: %s', (_name, receivedAt, contact, roundTable) => {
    const story = aRequest({ receivedAt, firstAbsenceDay: '2026-02-02' })
    expect(story.obligation('VARDE-3', receivedAt).limit).toBe(contact)
    expect(story.obligation('VARDE-4', receivedAt).limit).toBe(roundTable)
  })

  test('it has no follow-up of its own, and its wording comes with its source', () => {
    const { policy } = aRequest().rules
    expect(policy.followUp).toEqual([])
    expect(policy.source).toContain('Varde')
  })
})

describe('VARDE-4: the round table is arranged, opened again, held', () => {
  const received = '2026-12-21T09:10'

  test('a live booking within the limit meets it, at the moment it was booked', () => {
    const story = aRequest().tell('2026-12-21T09:12', book('2026-12-22T10:00'))
    expect(story.obligation('VARDE-4', received)).toMatchObject({ state: 'met', metAt: textAt('2026-12-21T09:12') })
  })

  test('moving it within the limit keeps it met; the new time counts as arranged when it was moved', () => {
    const story = aRequest()
      .tell('2026-12-21T09:12', book('2026-12-22T10:00'))
      .tell('2026-12-21T11:00', moveTo('2026-12-28T10:00'))
    expect(story.obligation('VARDE-4', received)).toMatchObject({ state: 'met', metAt: textAt('2026-12-21T11:00') })
  })

  test('moving it past the limit opens it again', () => {
    const story = aRequest()
      .tell('2026-12-21T09:12', book('2026-12-22T10:00'))
      .tell('2026-12-21T11:00', { ...moveTo('2026-12-29T10:00'), allowLate: true })
    expect(story.obligation('VARDE-4', '2026-12-21T11:00').state).toBe('open')
    expect(story.obligation('VARDE-4', '2026-12-28T16:00').state).toBe('missed')
  })

  test('cancelling it opens it again', () => {
    const story = aRequest()
      .tell('2026-12-21T09:12', book('2026-12-22T10:00'))
      .tell('2026-12-21T11:00', { type: 'cancelBooking', bookingId: 'booking-1', reason: 'byLeader' })
    expect(story.obligation('VARDE-4', '2026-12-21T11:00').state).toBe('open')
  })

  test('a meeting held late meets it late, and the record says when', () => {
    const story = aRequest()
      .tell('2026-12-21T09:12', book('2026-12-29T10:00', { allowLate: true }))
      .tell('2026-12-29T12:00', { type: 'recordMeetingHeld', bookingId: 'booking-1' })
    expect(story.obligation('VARDE-4', '2026-12-29T12:00')).toMatchObject({
      state: 'met',
      metAt: textAt('2026-12-29T10:00'),
    })
  })
})

test('VARDE-10: a workplace that chooses another consultant with the time gets that one', () => {
  const story = aRequest()
  const slot = { consultantId: people.jonas, startsAt: textAt('2026-12-22T10:00'), endsAt: textAt('2026-12-22T11:00') }
  const why = { ruleId: 'VARDE-8', da: 'har plads', en: 'has room' }
  const ranked = [{ consultantId: people.jonas, why }]
  const decision = decide(story.rules, story.state, book('2026-12-22T10:00', { slot, ranked }), at('2026-12-21T09:12'))
  expect(decision).toMatchObject({
    events: [
      { type: 'ConsultantAssigned', consultantId: people.jonas, why: { ruleId: 'VARDE-10' } },
      { type: 'SlotHeld' },
    ],
  })
})

test('an obligation that its rule cannot place is not made up: no first absence day, no statutory limit', () => {
  const { rules, state } = aRequest()
  const { firstAbsenceDay: _firstAbsenceDay, ...preventive } = state
  const ids = obligationsOf(rules, preventive, at('2026-12-21T09:10')).map(({ ruleId }) => ruleId)
  expect(ids).toEqual(['VARDE-3', 'VARDE-4'])
})

function moveTo(local: string) {
  const [startsAt, endsAt] = [textAt(local), at(local).add({ hours: 1 }).toString()]
  return { type: 'moveBooking', bookingId: 'booking-1', startsAt, endsAt } as const
}
