import { describe, expect, test } from '@jest/globals'
import type { BusyCalendar, Offer } from '../../../shared/domain/offers/offer.ts'
import { freeOffers, type OfferQuestion } from '../../../shared/domain/offers/free-offers.ts'
import { lateWindow, offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import { route } from '../../../shared/domain/routing/route.ts'
import { aCalendar, anUnknownCalendar, spoken } from '../support/calendars.ts'
import { people, someFacts } from '../support/commands.ts'
import { at, vardeRules } from '../support/rules.ts'

const { karen, jonas, pia, leader, employee } = people
const monday = '2026-12-21T09:10'

/** Everybody free, X3's window, Karen fixed; name only what differs. */
function offersWhen(
  change: Partial<OfferQuestion> & { busy?: readonly BusyCalendar[]; closingDays?: readonly string[] } = {},
): Offer[] {
  const { busy = [], closingDays = [], ...question } = change
  const rules = vardeRules({ closingDays })
  const now = at(monday)
  return freeOffers({
    rules,
    window: offerWindow(rules, { meeting: 'roundTable' }, now),
    meeting: 'roundTable',
    ranked: route(rules.policy, someFacts()).ranked,
    calendars: [aCalendar(karen), aCalendar(jonas), aCalendar(pia), ...busy],
    others: [aCalendar(leader)],
    now,
    max: 100,
    ...question,
  })
}

function allDay(personId: string, ...dates: readonly string[]): BusyCalendar {
  return aCalendar(personId, ...dates.map((date) => [`${date}T08:00`, `${date}T16:00`] as const))
}

describe('the first three offers are a choice', () => {
  test('the fixed consultant’s first time, then another half day, then another date', () => {
    const [first, second, third] = offersWhen().map(spoken)
    expect([first, second, third]).toEqual([
      '2026-12-22 08:00 karen',
      '2026-12-22 12:00 karen',
      '2026-12-23 08:00 karen',
    ])
  })

  test('each says the one plain reason: your fixed consultant', () => {
    for (const { why } of offersWhen({ max: 3 })) {
      expect(why).toEqual({ ruleId: 'VARDE-9', da: 'jeres faste konsulent', en: 'your fixed consultant' })
    }
  })

  test('when a colleague can on an earlier date, that is the third choice and says so', () => {
    const offers = offersWhen({ busy: [allDay(karen, '2026-12-22')], max: 3 })
    expect(offers.map(spoken)).toEqual(['2026-12-23 08:00 karen', '2026-12-23 12:00 karen', '2026-12-22 08:00 jonas'])
    expect(offers[2]?.why).toEqual({
      ruleId: 'VARDE-4',
      da: 'tidligste tid, der passer jer begge',
      en: 'earliest that suits you both',
    })
  })

  test('with the employee at the table the earliest suits all, without anybody it is just free', () => {
    const busy = [allDay(karen, '2026-12-22')]
    const withEmployee = offersWhen({ busy, others: [aCalendar(leader), aCalendar(employee)], max: 3 })
    expect(withEmployee[2]?.why.da).toBe('tidligste tid, der passer jer alle')
    expect(offersWhen({ busy, others: [], max: 3 })[2]?.why.da).toBe('tidligste ledige tid')
  })

  test('without a fixed consultant the earliest says so and the others say who has room', () => {
    const { ranked } = route(vardeRules().policy, someFacts({ workplace: { workplaceId: 'nursery', isLarge: false } }))
    const reasons = offersWhen({ ranked, max: 3 }).map(({ why }) => why.da)
    expect(reasons).toEqual([
      'tidligste tid, der passer jer begge',
      'har bedst plads lige nu',
      'har bedst plads lige nu',
    ])
  })

  test('with one half day only, the next in line fill up', () => {
    const busy = [karen, jonas, pia].flatMap((who) => [
      allDay(who, '2026-12-23', '2026-12-28'),
      aCalendar(who, ['2026-12-22T10:30', '2026-12-22T16:00']),
    ])
    expect(offersWhen({ busy }).map(spoken)).toEqual([
      '2026-12-22 08:00 karen',
      '2026-12-22 08:30 karen',
      '2026-12-22 09:00 karen',
    ])
  })
})

describe('what is never offered', () => {
  test('today: from Monday morning the first time is Tuesday', () => {
    const dates = new Set(offersWhen().map((offer) => spoken(offer).slice(0, 10)))
    expect([...dates].toSorted()).toEqual(['2026-12-22', '2026-12-23', '2026-12-28'])
  })

  test('a time that ends after closing or begins before opening', () => {
    const times = offersWhen()
      .map((offer) => spoken(offer).slice(11, 16))
      .toSorted()
    expect(times[0]).toBe('08:00')
    expect(times.at(-1)).toBe('15:00')
  })

  test('a time in which the leader is taken, to the minute', () => {
    const others = [aCalendar(leader, ['2026-12-22T08:00', '2026-12-22T10:00'])]
    expect(offersWhen({ others }).map(spoken)).toContain('2026-12-22 10:00 karen')
    expect(offersWhen({ others }).map(spoken)).not.toContain('2026-12-22 09:30 karen')
  })

  test('a time without a quarter of an hour for the consultant on both sides', () => {
    const calendars = [aCalendar(karen, ['2026-12-22T10:00', '2026-12-22T11:00'])]
    const karens = offersWhen({ calendars, stepMinutes: 15 }).map(spoken)
    expect(karens).toContain('2026-12-22 08:45 karen')
    expect(karens).not.toContain('2026-12-22 09:00 karen')
    expect(karens).not.toContain('2026-12-22 11:00 karen')
    expect(karens).toContain('2026-12-22 11:15 karen')
  })

  test('anybody whose calendar could not be read or was not asked for', () => {
    const who = new Set(
      offersWhen({ calendars: [anUnknownCalendar(karen), aCalendar(jonas)] }).map((o) => o.consultantId),
    )
    expect([...who]).toEqual([jonas])
  })

  test('anything, when a calendar of those who must attend could not be read', () => {
    expect(offersWhen({ others: [aCalendar(leader), anUnknownCalendar(employee)] })).toEqual([])
  })

  test('a time that our own store holds though the calendar does not know yet', () => {
    const busy = [aCalendar(karen, ['2026-12-22T08:00', '2026-12-22T09:00'])]
    expect(offersWhen({ busy }).map(spoken)).not.toContain('2026-12-22 08:00 karen')
    expect(offersWhen({ busy }).map(spoken)).toContain('2026-12-22 08:00 jonas')
  })

  test('more than asked for', () => {
    expect(offersWhen({ max: 3 })).toHaveLength(3)
    expect(offersWhen({ max: 0 })).toEqual([])
  })
})

describe('when the limit cannot be kept', () => {
  const christmas = ['2026-12-22', '2026-12-23', '2026-12-28', '2026-12-29', '2026-12-30']

  test('with every date before the limit closed, late dates are offered and say that they are late', () => {
    const rules = vardeRules({ closingDays: christmas })
    const window = offerWindow(rules, { meeting: 'roundTable' }, at(monday))
    expect(window).toMatchObject({ isAfterLimit: true, from: '2026-12-29' })
    expect(window.bookableDates[0]).toBe('2027-01-04')
  })

  test('with everybody taken until the limit, the late window is asked for', () => {
    const rules = vardeRules()
    const window = offerWindow(rules, { meeting: 'roundTable' }, at(monday))
    const busy = [karen, jonas, pia].map((who) => allDay(who, '2026-12-22', '2026-12-23', '2026-12-28'))
    expect(offersWhen({ busy })).toEqual([])
    const late = lateWindow(rules, window)
    expect(late.bookableDates[0]).toBe('2026-12-29')
    expect(offersWhen({ busy, window: late, max: 1 }).map(spoken)).toEqual(['2026-12-29 08:00 karen'])
  })

  test('a request whose limit has passed can still be booked from tomorrow on', () => {
    const window = offerWindow(vardeRules(), { meeting: 'roundTable', countsFrom: '2026-12-01' }, at(monday))
    expect(window).toMatchObject({ isAfterLimit: true })
    expect(window.bookableDates[0]).toBe('2026-12-22')
  })

  test('an enquiry that counts from Monday is not offered Monday itself', () => {
    const window = offerWindow(vardeRules(), { meeting: 'roundTable' }, at('2026-12-18T15:30'))
    expect(window.bookableDates[0]).toBe('2026-12-22')
  })
})

test.each([
  ['2026-03-26T10:00', '2026-03-27 08:00', '2026-03-27T07:00:00Z'],
  ['2026-03-28T10:00', '2026-03-31 08:00', '2026-03-31T06:00:00Z'],
  ['2026-10-22T10:00', '2026-10-23 08:00', '2026-10-23T06:00:00Z'],
  ['2026-10-24T10:00', '2026-10-27 08:00', '2026-10-27T07:00:00Z'],
])('opening time stays 8 o’clock around a clock change: asked %s, offered %s', (asked, local, instant) => {
  const rules = vardeRules()
  const now = at(asked)
  const window = offerWindow(rules, { meeting: 'roundTable' }, now)
  const [first] = offersWhen({ rules, window, now, max: 1 })
  expect(first?.startsAt).toBe(instant)
  expect(first && spoken(first)).toBe(`${local} karen`)
})
