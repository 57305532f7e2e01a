import { describe, expect, test } from '@jest/globals'
import { withoutBooking } from '../../../shared/domain/journal/booking.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { nextHoldExpiry } from '../../../shared/domain/journal/decide/hold-expiry.ts'
import { orderFault } from '../../../shared/domain/journal/decide/order-fault.ts'
import { aConsultant, anHourAt, book, confirm, held, move, people, receive, someFacts } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, codeOf, Story } from '../support/requests.ts'
import { textAt } from '../support/rules.ts'

const of = (policyId: string, change: Parameters<typeof receive>[0] = {}) =>
  new Story(rulesOf(policyId))
    .tell('2026-12-21T09:10', receive(change))
    .tell('2026-12-21T09:11', { type: 'assign', consultantId: people.karen })
const aBooked = () => aRequest().tell('2026-12-21T09:12', book('2026-12-22T10:00'))

const asProfessional = (consultantId: string): Command => ({
  type: 'needProfession',
  profession: 'psychologist',
  facts: someFacts({ consultants: [{ ...aConsultant(consultantId), professions: ['psychologist'] }] }),
})

const found = (consultantId: string) =>
  of('roskilde').tell('2026-12-21T10:00', asProfessional(consultantId)).entries.at(-1)?.event.type

describe('what an enquiry keeps', () => {
  test('L-1, VARDE-9: its words as they were given, who was chosen and who came second', () => {
    const [received, assigned] = aRequest({ expectedOver26Weeks: true }).entries.map(({ event }) => event)
    expect(received).toMatchObject({ type: 'RequestReceived', expectedOver26Weeks: true })
    expect(received).not.toHaveProperty('homeMunicipality')
    expect(assigned).toMatchObject({ consultantId: people.karen, runnerUp: { consultantId: people.jonas } })
    const [short] = aRequest().entries
    expect(short?.event).not.toHaveProperty('expectedOver26Weeks')
    const alone = aRequest({ facts: someFacts({ consultants: [aConsultant(people.karen)] }) })
    expect(alone.entries[1]?.event).not.toHaveProperty('runnerUp')
  })

  test('ROSKILDE-5: the profession that is needed, known from the first day', () => {
    const facts = someFacts({ employee: { neededProfession: 'psychologist' } })
    const [first] = new Story(rulesOf('roskilde')).tell('2026-12-21T09:10', receive({ facts })).entries
    expect(first?.event).toMatchObject({ neededProfession: 'psychologist' })
    expect(of('roskilde').entries[0]?.event).not.toHaveProperty('neededProfession')
  })

  test('ROSKILDE-5: neither the employee nor the leader is the professional of their own request', () => {
    expect(found('ole')).toBe('ProfessionalFound')
    expect([found(people.employee), found(people.leader)]).toEqual(['ProfessionalAwaited', 'ProfessionalAwaited'])
  })
})

const slotOf = (story: Story, startsAt: string) => anHourAt(startsAt, story.state.consultantId)

const bookIn = (story: Story, meeting: string, local: string, bookingId = `${meeting}-1`) =>
  book(local, { meeting, bookingId, slot: slotOf(story, local), allowLate: true })

const heldOn = (meeting: string) => {
  const story = of('hjoerring').tell('2026-12-21T12:00', {
    type: 'recordMeeting',
    meeting: 'leaderTalk',
    heldAt: textAt('2026-12-21T11:00'),
  })
  return (local: string) => orderFault(story.rules, story.state, meeting, textAt(local))?.ruleId
}

describe('one meeting after another', () => {
  test('HELSINGOER-12: the next of a series is booked once the one before was held; a care talk never waits for it', () => {
    const story = of('helsingoer').tell('2026-12-22T12:00', {
      type: 'recordMeeting',
      meeting: 'roundTable',
      heldAt: textAt('2026-12-22T10:00'),
    })
    story.tell('2026-12-22T12:10', bookIn(story, 'followUp', '2027-01-19T10:00', 'booking-1'))
    expect(codeOf(story.try('2026-12-22T12:20', bookIn(story, 'followUp', '2027-02-16T10:00', 'b-2')))).toBe(
      'already-booked',
    )
    expect(codeOf(story.try('2026-12-22T12:20', bookIn(story, 'careTalk', '2026-12-29T10:00')))).toBe('accepted')
    story.tell('2027-01-19T12:00', held)
    expect(codeOf(story.try('2027-01-19T12:10', bookIn(story, 'followUp', '2027-02-16T10:00', 'b-2')))).toBe('accepted')
  })

  test('VARDE-5: a round table that was held is not booked again', () => {
    const story = aBooked().tell('2026-12-22T12:00', held)
    expect(codeOf(story.try('2026-12-22T12:10', book('2026-12-28T10:00', { bookingId: 'b-2' })))).toBe('already-booked')
  })

  test('LYNGBY-3: a booked meeting comes before the next one that begins when it has ended, not a minute earlier', () => {
    const story = of('lyngby-taarbaek')
    story.tell('2026-12-21T09:20', bookIn(story, 'infoMeeting', '2027-01-11T10:00'))
    const fault = (local: string) => orderFault(story.rules, story.state, 'startTalk', textAt(local))?.ruleId
    expect([fault('2027-01-11T11:00'), fault('2027-01-11T10:59')]).toEqual([undefined, 'LYNGBY-3'])
    const cancelled = story.tell('2026-12-21T09:30', {
      type: 'cancelBooking',
      bookingId: 'infoMeeting-1',
      reason: 'byLeader',
    })
    expect(orderFault(cancelled.rules, cancelled.state, 'startTalk', textAt('2027-01-12T10:00'))?.ruleId).toBe(
      'LYNGBY-3',
    )
  })

  test('HJOERRING-5: one that was held comes before what begins after it; another kind does not', () => {
    expect(heldOn('citizenContact')('2026-12-21T11:01')).toBeUndefined()
    expect(heldOn('citizenContact')('2026-12-21T11:00')).toBe('HJOERRING-5')
    expect(heldOn('crossDisciplinary')('2026-12-21T12:00')).toBe('HJOERRING-5')
    expect(heldOn('seance')('2026-12-21T12:00')).toBeUndefined()
  })

  test('VARDE-4: a meeting that moves leaves all others as they are', () => {
    const { state } = aBooked()
    expect(withoutBooking(state, 'another').bookings).toEqual(state.bookings)
    expect(withoutBooking(state, 'booking-1').bookings).toEqual([])
  })
})

describe('a slot that the calendar has not taken', () => {
  test('is let go a day after it was reserved, or when its time comes; the first of several', () => {
    const soon = aBooked()
    expect(nextHoldExpiry(soon.state.bookings)).toBe(textAt('2026-12-22T09:12'))
    const [booking] = soon.state.bookings
    if (booking === undefined) throw new Error('Nothing is booked')
    const later = {
      ...booking,
      bookingId: 'b-2',
      bookedAt: textAt('2026-12-21T12:00'),
      startsAt: textAt('2026-12-28T10:00'),
    }
    const atOnce = { ...booking, bookingId: 'b-3', startsAt: textAt('2026-12-21T15:00') }
    expect(nextHoldExpiry([later, booking])).toBe(textAt('2026-12-22T09:12'))
    expect(nextHoldExpiry([later, booking, atOnce])).toBe(textAt('2026-12-21T15:00'))
  })

  test('waits for nothing once the calendar has it', () => {
    expect(nextHoldExpiry(aBooked().tell('2026-12-21T09:13', confirm).state.bookings)).toBeUndefined()
    expect(nextHoldExpiry([])).toBeUndefined()
  })

  test('waits anew after a move', () => {
    const moved = aBooked().tell('2026-12-21T15:00', move('2026-12-28T10:00'))
    expect(nextHoldExpiry(moved.state.bookings)).toBe(textAt('2026-12-22T15:00'))
  })
})
