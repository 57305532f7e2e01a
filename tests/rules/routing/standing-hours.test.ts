import { describe, expect, test } from '@jest/globals'
import { zoneOf } from '../../../shared/domain/calendar/zone.ts'
import { engagedTimes } from '../../../shared/domain/offers/engagements.ts'
import { freeOffers, type OfferQuestion } from '../../../shared/domain/offers/free-offers.ts'
import { offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import { standingTimes, type StandingHours, timeAround } from '../../../shared/domain/offers/standing-hours.ts'
import { route } from '../../../shared/domain/routing/route.ts'
import { aCalendar, spoken } from '../support/calendars.ts'
import { people, someFacts } from '../support/commands.ts'
import { at, copenhagen, vardeRules } from '../support/rules.ts'

const { karen, jonas, pia, leader } = people
const zone = zoneOf(copenhagen)
const rules = vardeRules({})
const now = at('2026-12-21T09:10')

/** Jonas is at the school on Tuesdays from 9 to 11. */
const hours: StandingHours = {
  consultantId: jonas,
  workplaceId: 'school',
  weekday: 2,
  from: '09:00',
  until: '11:00',
  validFrom: '2026-12-01',
  releasedDaysBefore: 1,
}

function offers(change: Partial<OfferQuestion> = {}, standing: readonly StandingHours[] = [hours]) {
  const window = offerWindow(rules, { meeting: 'roundTable' }, now)
  const times = standingTimes(standing, window.bookableDates, zone)
  return freeOffers({
    rules,
    window,
    meeting: 'roundTable',
    ranked: route(rules.policy, someFacts()).ranked,
    calendars: [aCalendar(karen), aCalendar(jonas), aCalendar(pia)],
    others: [aCalendar(leader)],
    standing: new Map([[jonas, times]]),
    now,
    max: 100,
    ...change,
  })
}

describe('KATALOG-T15: hours a consultant is at a workplace every week', () => {
  test('are offered to that workplace first, before its fixed consultant, and say which hours and which rule', () => {
    const [first, second] = offers()
    expect(first && spoken(first)).toBe('2026-12-22 09:00 jonas')
    expect(first?.why).toEqual({
      ruleId: 'KATALOG-T15',
      da: 'har fast tid på arbejdspladsen tirsdage kl. 9.00-11.00',
      en: 'has standing hours at the workplace, Tuesdays 9:00-11:00',
    })
    // Somebody who cannot come then is offered another half day, by the ordinary order.
    expect(second && spoken(second)).toBe('2026-12-22 12:00 karen')
  })

  test('leave every other time to the ordinary order, and offer each start once', () => {
    const spokenAll = offers().map(spoken)
    expect(spokenAll.filter((one) => one.startsWith('2026-12-22 09:00'))).toEqual(['2026-12-22 09:00 jonas'])
    expect(spokenAll.filter((one) => one.includes('12-23 08:00'))).toEqual(['2026-12-23 08:00 karen'])
  })

  test('need no way there: a meeting may follow at once on another in the same hours', () => {
    const busy = aCalendar(jonas, ['2026-12-22T09:00', '2026-12-22T10:00'])
    const found = offers({ calendars: [aCalendar(karen), busy, aCalendar(pia)] })
    expect(found[0] && spoken(found[0])).toBe('2026-12-22 10:00 jonas')
  })

  test('are not offered where the consultant is busy, or the meeting would run past them', () => {
    const busy = aCalendar(jonas, ['2026-12-22T09:00', '2026-12-22T10:30'])
    const found = offers({ calendars: [aCalendar(karen), busy, aCalendar(pia)] })
    expect(found.filter(({ why }) => why.ruleId === 'KATALOG-T15')).toEqual([])
  })

  test('count from their first day to their last', () => {
    const dates = ['2026-12-22', '2026-12-29', '2027-01-05']
    const from = (one: Partial<StandingHours>) => standingTimes([{ ...hours, ...one }], dates, zone).length
    expect(from({})).toBe(3)
    expect(from({ validFrom: '2026-12-23' })).toBe(2)
    expect(from({ validUntil: '2026-12-29' })).toBe(2)
    expect(from({ weekday: 3 })).toBe(0)
  })

  test('keep their hour on the wall clock when summer time begins', () => {
    const [winter, summer] = standingTimes([hours], ['2027-03-23', '2027-03-30'], zone)
    expect(winter?.startMs).toBe(at('2027-03-23T09:00').epochMilliseconds)
    expect(summer?.startMs).toBe(at('2027-03-30T09:00').epochMilliseconds)
  })
})

describe('KATALOG-T15: until they are released they are that workplace’s', () => {
  const habits = new Map([[jonas, { preparationMinutes: 15, travelMinutes: 30 }]])
  const period = { fromMs: at('2026-12-22T00:00').epochMilliseconds, untilMs: at('2026-12-23T00:00').epochMilliseconds }
  const engaged = (at_: { workplaceId: string; place: 'workplace' | 'municipality' | 'online' }, when: string) =>
    engagedTimes({ absences: [], standingHours: [hours] }, at_, habits, zone, period, at(when).epochMilliseconds)
  const nursery = { workplaceId: 'nursery', place: 'workplace' } as const

  test('another workplace cannot have them, nor the way there and back', () => {
    expect(engaged(nursery, '2026-12-18T12:00').get(jonas)).toEqual([
      { startMs: at('2026-12-22T08:15').epochMilliseconds, endMs: at('2026-12-22T11:30').epochMilliseconds },
    ])
  })

  test('from midnight of the day of release whatever is left is anybody’s', () => {
    expect(engaged(nursery, '2026-12-20T23:59').has(jonas)).toBe(true)
    expect(engaged(nursery, '2026-12-21T00:00').has(jonas)).toBe(false)
  })

  test('the workplace itself may have them, there or online, but not at the town hall', () => {
    expect(engaged({ workplaceId: 'school', place: 'workplace' }, '2026-12-18T12:00').has(jonas)).toBe(false)
    expect(engaged({ workplaceId: 'school', place: 'online' }, '2026-12-18T12:00').has(jonas)).toBe(false)
    expect(engaged({ workplaceId: 'school', place: 'municipality' }, '2026-12-18T12:00').has(jonas)).toBe(true)
  })

  test('a planned day away takes the whole of it, for every workplace', () => {
    const absences = [{ consultantId: pia, from: '2026-12-22', until: '2026-12-23' }]
    const away = engagedTimes({ absences, standingHours: [] }, nursery, habits, zone, period, now.epochMilliseconds)
    expect(away.get(pia)).toEqual([
      { startMs: at('2026-12-22T00:00').epochMilliseconds, endMs: at('2026-12-24T00:00').epochMilliseconds },
    ])
  })
})

test('a meeting lies in standing hours only when all of it does', () => {
  const [time] = standingTimes([hours], ['2026-12-22'], zone)
  const lies = (from: string, until: string) =>
    timeAround(time === undefined ? [] : [time], at(from).epochMilliseconds, at(until).epochMilliseconds) === time
  expect(lies('2026-12-22T10:00', '2026-12-22T11:00')).toBe(true)
  expect(lies('2026-12-22T10:30', '2026-12-22T11:30')).toBe(false)
})
