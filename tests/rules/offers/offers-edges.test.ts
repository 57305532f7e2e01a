import { describe, expect, test } from '@jest/globals'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { buffersAround, isInTheWay, noBuffers, withHabits } from '../../../shared/domain/offers/buffers.ts'
import { checkSlot } from '../../../shared/domain/offers/check-slot.ts'
import { freeOffers, type OfferQuestion } from '../../../shared/domain/offers/free-offers.ts'
import { meetingToBook } from '../../../shared/domain/offers/meeting-to-book.ts'
import { lastDay, lateWindow, offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { aCalendar, anUnknownCalendar, spoken } from '../support/calendars.ts'
import { anHourAt, book, people, receive } from '../support/commands.ts'
import { policyOf, rulesOf } from '../support/models.ts'
import { Story } from '../support/requests.ts'
import { at, textAt, vardeRules } from '../support/rules.ts'

const { karen } = people
const rules = vardeRules()
const monday = at('2026-12-21T09:10')
const window = offerWindow(rules, { meeting: 'roundTable' }, monday)
const why = { ruleId: 'VARDE-8', da: 'har plads', en: 'has room' }

function offered(change: Partial<OfferQuestion> = {}): string[] {
  const ranked = [{ consultantId: karen, why }]
  const calendars = [aCalendar(karen)]
  const question = { rules, window, meeting: 'roundTable', ranked, calendars, others: [], now: monday, max: 100 }
  return freeOffers({ ...question, ...change }).map((offer) => spoken(offer).slice(0, 16))
}

const code = (local: string) => checkSlot(rules, window, anHourAt(local), monday)?.code

const between = (from: string, until: string) => ({
  startMs: at(from).epochMilliseconds,
  endMs: at(until).epochMilliseconds,
})

describe('at the edges of the time', () => {
  test('a window worked out yesterday offers nothing that has begun, nor what begins this minute', () => {
    const times = offered({ now: at('2026-12-22T10:00') })
    expect(times.toSorted()[0]).toBe('2026-12-22 10:30')
  })

  test('KATALOG-5: whoever joins from a day on keeps nobody from meeting before it', () => {
    const hr = aCalendar('hr', ['2026-12-22T00:00', '2026-12-29T00:00'])
    const times = offered({ others: [{ ...hr, fromMs: at('2026-12-22T10:00').epochMilliseconds }] })
    expect(times.toSorted()).toEqual(['2026-12-22 08:00', '2026-12-22 08:30', '2026-12-22 09:00', '2026-12-22 09:30'])
  })

  test('a consultant of whose calendars one could not be read is not offered', () => {
    expect(offered({ calendars: [aCalendar(karen), anUnknownCalendar(karen)] })).toEqual([])
  })

  test('the first hour of the day and the last can be booked, to the minute', () => {
    expect([code('2026-12-22T08:00'), code('2026-12-22T15:00')]).toEqual([undefined, undefined])
    expect([code('2026-12-22T07:59'), code('2026-12-22T15:01')]).toEqual(['slot-outside-hours', 'slot-outside-hours'])
  })
})

describe('what stands in the way', () => {
  const meeting = between('2026-12-22T09:00', '2026-12-22T10:00')
  const quarter = buffersAround(15, 'online', undefined)

  test('the way home must be free, to the minute', () => {
    expect(isInTheWay(between('2026-12-22T10:14', '2026-12-22T11:00'), meeting, quarter)).toBe(true)
    expect(isInTheWay(between('2026-12-22T10:15', '2026-12-22T11:00'), meeting, quarter)).toBe(false)
  })

  test('an entry without length takes nobody’s time', () => {
    expect(isInTheWay(between('2026-12-22T09:30', '2026-12-22T09:30'), meeting, noBuffers)).toBe(false)
  })

  test('a consultant without settings needs nothing around a meeting', () => {
    expect(withHabits(meeting, 'workplace', undefined)).toEqual(meeting)
  })
})

describe('which dates', () => {
  test('an enquiry that counts from a later day is met after that day', () => {
    const later = offerWindow(rules, { meeting: 'roundTable', countsFrom: '2026-12-28' }, monday)
    expect(later).toMatchObject({ from: '2026-12-29', until: '2027-01-04' })
  })

  test('LYNGBY-4: a meeting without a limit is offered from tomorrow for as long as late ones are, and is not late', () => {
    const lyngby = rulesOf('lyngby-taarbaek')
    const facts = { meeting: 'roundTable', firstAbsenceDay: '2026-12-04' }
    expect(offerWindow(lyngby, facts, monday)).toMatchObject({
      satisfies: 'LYNGBY-4',
      from: '2026-12-22',
      until: '2027-01-05',
      isAfterLimit: false,
    })
  })

  test('KATALOG-3: a talk is offered by its own limit, whatever other meetings wait', () => {
    const facts = { meeting: 'presenceTalk', firstAbsenceDay: '2026-12-22', countsFrom: '2026-12-22' }
    const talk = offerWindow(rulesOf('katalog'), facts, at('2026-12-22T09:00'))
    expect(talk).toMatchObject({ satisfies: 'KATALOG-3', until: '2027-01-05' })
  })

  test('HELSINGOER-12: a follow-up that was missed is the one to hold, late', () => {
    const meetings = [{ meeting: 'roundTable', heldAt: textAt('2026-05-27T13:00') }]
    const facts = { meeting: 'followUp', meetings, countsFrom: '2026-05-22', receivedAt: textAt('2026-05-22T13:30') }
    const missed = offerWindow(rulesOf('helsingoer'), facts, at('2026-06-26T09:00'))
    expect(missed).toMatchObject({ isAfterLimit: true, from: '2026-06-27' })
  })

  test('CAL-9: a limit at opening time itself leaves that day; a minute earlier the day before is the last', () => {
    const day = (local: string) => dayText(lastDay(rules, { limit: '2026-12-23', limitAt: textAt(local) }))
    expect([day('2026-12-23T08:00'), day('2026-12-23T07:59')]).toEqual(['2026-12-23', '2026-12-22'])
    expect(lastDay(rules, { limit: '2026-12-23' })).toBe(dayOf('2026-12-23'))
  })

  test('dates after the limit have no dates after them', () => {
    const late = lateWindow(rules, window)
    expect(lateWindow(rules, late)).toBe(late)
  })
})

describe('LYNGBY-4: which meeting the leader books next', () => {
  const policy = policyOf('lyngby-taarbaek')
  const screened = (change: Partial<LifeFacts>) =>
    meetingToBook(policy, { bookings: [], isInTargetGroup: true, ...change })
  const asked = new Story(rulesOf('lyngby-taarbaek')).tell('2026-12-21T09:10', receive())
  const slot = anHourAt('2027-01-11T10:00', asked.state.consultantId)
  const booked = asked
    .tell('2026-12-21T09:20', book('2027-01-11T10:00', { meeting: 'infoMeeting', slot }))
    .state.bookings.map((one) => ({ ...one, meeting: 'startTalk' }))

  test('the start talk that comes before the round table, until it stands booked or was held', () => {
    const info = { meeting: 'infoMeeting', heldAt: textAt('2026-12-21T10:00') }
    const talk = { meeting: 'startTalk', heldAt: textAt('2026-12-22T10:00') }
    expect(screened({})).toBe('infoMeeting')
    expect(screened({ meetings: [info] })).toBe('startTalk')
    expect(screened({ meetings: [info, talk] })).toBe('roundTable')
    expect(screened({ meetings: [info], bookings: booked })).toBe('roundTable')
  })

  test('one that was cancelled is booked anew; one of another kind does not stand for it', () => {
    const info = { meeting: 'infoMeeting', heldAt: textAt('2026-12-21T10:00') }
    const cancelled = booked.map((one) => ({ ...one, state: 'cancelled' as const }))
    expect(screened({ meetings: [info], bookings: cancelled })).toBe('startTalk')
    expect(screened({ meetings: [info], bookings: booked.map((one) => ({ ...one, meeting: 'careTalk' })) })).toBe(
      'startTalk',
    )
  })

  test('nobody is screened in before the screening; a model without meetings books none', () => {
    expect(meetingToBook(policy)).toBe('roundTable')
    expect(() => meetingToBook({ ...policy, meetings: [] })).toThrow('lyngby-taarbaek holds no meeting')
  })
})
