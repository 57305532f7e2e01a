import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { checkSlot } from '../../../shared/domain/offers/check-slot.ts'
import { freeOffers } from '../../../shared/domain/offers/free-offers.ts'
import { offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import type { BusyCalendar, Offer } from '../../../shared/domain/offers/offer.ts'
import { copenhagenClock } from '../support/oracle-clock.ts'
import { isOpen } from '../support/oracle-days.ts'
import { copenhagen, vardeRules } from '../support/rules.ts'

const rules = vardeRules()
const minute = 60_000

/** Moments of two years, the four clock changes among them. */
const now = fc
  .integer({ min: 0, max: 730 * 24 * 60 })
  .map((minutes) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes }))

function calendarFor(personId: string): fc.Arbitrary<(nowMs: number) => BusyCalendar> {
  const block = fc.record({
    offset: fc.integer({ min: -500, max: 15_000 }),
    length: fc.integer({ min: -10, max: 600 }),
  })
  return fc
    .record({ blocks: fc.array(block, { maxLength: 40 }), isUnknown: fc.boolean() })
    .map(({ blocks, isUnknown }) => (nowMs) => ({
      personId,
      isUnknown: isUnknown && blocks.length < 5,
      busy: blocks.map(({ offset, length }) => ({
        startMs: nowMs + offset * minute,
        endMs: nowMs + (offset + length) * minute,
      })),
    }))
}

const ids = ['a', 'b', 'c']
const calendars = fc.tuple(...ids.map(calendarFor))
const why = { ruleId: 'VARDE-8', da: 'har plads', en: 'has room' }

test('every offer keeps every promise, whatever the calendars hold', () => {
  fc.assert(
    fc.property(
      now,
      calendars,
      calendarFor('leader'),
      fc.constantFrom(15, 30, 60),
      (now, own, leaders, stepMinutes) => {
        const nowMs = now.epochMilliseconds
        const all = own.map((calendar) => calendar(nowMs))
        const leader = leaders(nowMs)
        const window = offerWindow(rules, { meeting: 'roundTable' }, now)
        const ranked = ids.map((consultantId) => ({ consultantId, why }))
        const offers = freeOffers({
          rules,
          window,
          meeting: 'roundTable',
          ranked,
          calendars: all,
          others: [leader],
          now,
          stepMinutes,
          max: 500,
        })

        expect(offers.map(({ rank }) => rank)).toEqual(offers.map((_, index) => index + 1))
        expect(new Set(offers.map(({ startsAt }) => startsAt)).size).toBe(offers.length)
        expect(offers.flatMap((offer) => faultsOf(offer))).toEqual([])

        /** What is wrong with an offer; one `expect` for each of a hundred thousand would take a minute. */
        function faultsOf(offer: Offer): readonly string[] {
          const [startMs, endMs] = [Date.parse(offer.startsAt), Date.parse(offer.endsAt)]
          const { date, minutes } = copenhagenClock(startMs)
          const consultant = all.find(({ personId }) => personId === offer.consultantId)
          const isFree = ({ busy, isUnknown }: BusyCalendar, buffer: number): boolean =>
            !isUnknown &&
            busy.every(
              (block) =>
                block.startMs >= block.endMs ||
                block.endMs + buffer * minute <= startMs ||
                endMs <= block.startMs - buffer * minute,
            )
          const promises = {
            'lasts an hour': endMs - startMs === 60 * minute,
            'lies ahead': startMs > nowMs,
            'on a working day': isOpen(date, 'municipal', new Set()),
            'in office hours': minutes >= 8 * 60 && minutes <= 15 * 60,
            'consultant free with the buffer': consultant !== undefined && isFree(consultant, 15),
            'leader free': isFree(leader, 0),
            'may be booked': checkSlot(rules, window, offer, now) === undefined,
          }
          return Object.entries(promises).flatMap(([promise, isKept]) => (isKept ? [] : [promise]))
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('nothing that could be offered is left out: a start is missing only when no consultant can', () => {
  fc.assert(
    fc.property(now, calendars, (now, own) => {
      const nowMs = now.epochMilliseconds
      const all = own.map((calendar) => calendar(nowMs))
      const window = offerWindow(rules, { meeting: 'roundTable' }, now)
      const ranked = ids.map((consultantId) => ({ consultantId, why }))
      const question = { rules, window, meeting: 'roundTable', ranked, calendars: all, others: [], now } as const
      const offered = new Set(freeOffers({ ...question, max: 1000 }).map(({ startsAt }) => startsAt))

      const expected = new Set<string>()
      for (const date of window.bookableDates) {
        for (let half = 0; half <= 14; half++) {
          const plainTime = Temporal.PlainTime.from('08:00').add({ minutes: half * 30 })
          const start = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: copenhagen, plainTime }).toInstant()
          const from = start.subtract({ minutes: 15 }).epochMilliseconds
          const until = start.add({ minutes: 75 }).epochMilliseconds
          const someoneCan = all.some(
            ({ isUnknown, busy }) =>
              !isUnknown &&
              busy.every((block) => block.startMs >= block.endMs || block.endMs <= from || block.startMs >= until),
          )
          if (someoneCan) expected.add(start.toString())
        }
      }
      expect(offered).toEqual(expected)
    }),
    { numRuns: 100 },
  )
})
