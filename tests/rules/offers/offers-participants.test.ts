import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  type Buffers,
  buffersAround,
  isInTheWay,
  noBuffers,
  withHabits,
} from '../../../shared/domain/offers/buffers.ts'
import { type Attendance, freeOffers, type OfferQuestion } from '../../../shared/domain/offers/free-offers.ts'
import { offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import { at, vardeRules } from '../support/rules.ts'

const rules = vardeRules()
const minute = 60_000
const now = Temporal.Instant.from('2026-12-21T08:10:00Z')
const nowMs = now.epochMilliseconds
const window = offerWindow(rules, { meeting: 'roundTable' }, now)
const why = { ruleId: 'VARDE-8', da: 'har plads', en: 'has room' }
const ids = ['a', 'b', 'c']

const calendar = (personId: string): fc.Arbitrary<Attendance> =>
  fc.record({
    personId: fc.constant(personId),
    isUnknown: fc.constant(false),
    busy: fc.array(
      fc
        .record({ offset: fc.integer({ min: -500, max: 12_000 }), length: fc.integer({ min: 0, max: 600 }) })
        .map(({ offset, length }) => ({
          startMs: nowMs + offset * minute,
          endMs: nowMs + (offset + length) * minute,
        })),
      { maxLength: 25 },
    ),
  })
const guest = fc
  .tuple(calendar('guest'), fc.option(fc.integer({ min: 0, max: 12_000 }), { nil: undefined }))
  .map(([known, from]) => ({ ...known, ...(from === undefined ? {} : { fromMs: nowMs + from * minute }) }))
const buffers: fc.Arbitrary<Buffers> = fc.record({
  beforeMinutes: fc.integer({ min: 0, max: 120 }),
  afterMinutes: fc.integer({ min: 0, max: 120 }),
})
const question = fc
  .record({
    calendars: fc.tuple(...ids.map(calendar)),
    others: fc.array(guest, { maxLength: 4 }),
    around: fc.tuple(...ids.map(() => buffers)),
  })
  .map(({ calendars, others, around }): OfferQuestion => ({
    rules,
    window,
    meeting: 'roundTable',
    ranked: ids.map((consultantId) => ({ consultantId, why })),
    calendars,
    others,
    buffers: new Map(ids.map((id, index) => [id, around[index] ?? noBuffers])),
    now,
    max: 1000,
  }))

/** Each offer as its meeting in milliseconds, and whose it is. */
function meetingsOf(asked: OfferQuestion) {
  return freeOffers(asked).map(({ consultantId, startsAt, endsAt }) => ({
    consultantId,
    startMs: Temporal.Instant.from(startsAt).epochMilliseconds,
    endMs: Temporal.Instant.from(endsAt).epochMilliseconds,
  }))
}

test('an offer meets nobody’s busy time, and the consultant’s way and preparation meet nothing either', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const faults = meetingsOf(asked).filter((meeting) => {
        const own = asked.calendars.find(({ personId }) => personId === meeting.consultantId)
        const around = asked.buffers?.get(meeting.consultantId) ?? noBuffers
        const isOwnBusy = own?.busy.some((block) => isInTheWay(block, meeting, around)) ?? true
        const present = asked.others.filter(({ fromMs }) => fromMs === undefined || meeting.startMs >= fromMs)
        return isOwnBusy || present.some(({ busy }) => busy.some((block) => isInTheWay(block, meeting, noBuffers)))
      })
      expect(faults).toEqual([])
    }),
    { numRuns: 150 },
  )
})

const startsOf = (asked: OfferQuestion) => new Set(meetingsOf(asked).map(({ startMs }) => startMs))
const isWithin = (fewer: ReadonlySet<number>, more: ReadonlySet<number>) => [...fewer].every((one) => more.has(one))

test('one more participant never adds an offer, and neither does a longer way', () => {
  fc.assert(
    fc.property(question, guest, buffers, (asked, another, longer) => {
      const before = startsOf(asked)
      expect(isWithin(startsOf({ ...asked, others: [...asked.others, another] }), before)).toBe(true)
      const around = new Map(
        [...(asked.buffers ?? [])].map(([id, { beforeMinutes, afterMinutes }]) => [
          id,
          {
            beforeMinutes: beforeMinutes + longer.beforeMinutes,
            afterMinutes: afterMinutes + longer.afterMinutes,
          },
        ]),
      )
      expect(isWithin(startsOf({ ...asked, buffers: around }), before)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

describe('what a consultant needs around a meeting', () => {
  const habits = { preparationMinutes: 20, travelMinutes: 40 }

  test.each([
    ['at the workplace: the way there and back, and time to prepare before it', 'workplace', 60, 40],
    ['at the municipality: no way, so the policy’s own buffer', 'municipality', 35, 15],
    ['online: the same', 'online', 35, 15],
  ] as const)('%s', (_where, place, beforeMinutes, afterMinutes) => {
    expect(buffersAround(15, place, habits)).toEqual({ beforeMinutes, afterMinutes })
  })

  test('a short way is within the policy’s buffer; somebody without settings has only that', () => {
    expect(buffersAround(15, 'workplace', { preparationMinutes: 0, travelMinutes: 10 })).toEqual({
      beforeMinutes: 15,
      afterMinutes: 15,
    })
    expect(buffersAround(15, 'workplace', undefined)).toEqual({ beforeMinutes: 15, afterMinutes: 15 })
  })

  test('a meeting already booked keeps its way home: the next at another workplace begins after both ways', () => {
    const block = { startMs: ms('2026-12-22T09:00'), endMs: ms('2026-12-22T10:00') }
    const kept = withHabits(block, 'workplace', habits)
    expect(kept).toEqual({ startMs: ms('2026-12-22T08:00'), endMs: ms('2026-12-22T10:40') })
    const next = (startsAt: string) => ({ startMs: ms(startsAt), endMs: ms(startsAt) + 60 * minute })
    const around = buffersAround(15, 'workplace', habits)
    expect(isInTheWay(kept, next('2026-12-22T11:39'), around)).toBe(true)
    expect(isInTheWay(kept, next('2026-12-22T11:40'), around)).toBe(false)
  })
})

function ms(local: string): number {
  return at(local).epochMilliseconds
}
