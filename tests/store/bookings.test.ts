import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { BookingRow, LiveBooking } from '../../functions/app/ports/booking-row.ts'
import { aSlot, aStore, received, type StoreBench } from './support.ts'

let bench: StoreBench
let requestId: string

beforeAll(async () => {
  bench = await aStore({ maxConnections: 50 })
  requestId = (await received(bench.store)).requestId
})
afterAll(() => bench.close())

const claim = (slot: Partial<BookingRow>) =>
  bench.store.transaction((tx) => tx.claimSlot(aSlot({ requestId, ...slot })))

describe('a consultant is never booked twice at one time', () => {
  test('50 callers, one slot, 40 rounds: exactly one wins every time and the rest are told so', async () => {
    for (let round = 0; round < 40; round++) {
      const consultantId = `contended-${round}`
      const claims = await Promise.all(Array.from({ length: 50 }, () => claim({ consultantId })))
      expect(claims.filter((answer) => answer === 'claimed')).toHaveLength(1)
      expect(claims.filter((answer) => answer === 'taken')).toHaveLength(49)
    }
    expect(bench.troubles).toEqual([])
  })

  test('whatever periods are asked for at once, those that get one do not overlap, and a refused one overlaps one of them', async () => {
    const minute = fc.integer({ min: 0, max: 300 })
    const periods = fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 90 })), { minLength: 2, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(periods, async (asked) => {
        const consultantId = randomUUID()
        const slots = asked.map(([start, length]) => slotAt(start, start + length))
        const answers = await Promise.all(slots.map((slot) => claim({ consultantId, ...slot })))
        const won = slots.filter((_, i) => answers[i] === 'claimed')
        const lost = slots.filter((_, i) => answers[i] === 'taken')
        expect(won.every((one) => won.every((other) => one === other || !overlap(one, other)))).toBe(true)
        expect(lost.every((one) => won.some((other) => overlap(one, other)))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('a meeting may begin when another ends', async () => {
    const consultantId = randomUUID()
    expect(await claim({ consultantId, ...slotAt(0, 60) })).toBe('claimed')
    expect(await claim({ consultantId, ...slotAt(60, 120) })).toBe('claimed')
    expect(await claim({ consultantId, ...slotAt(59, 61) })).toBe('taken')
  })

  test('a released slot can be had again, and a claim rolled back leaves nothing', async () => {
    const slot = { consultantId: randomUUID(), bookingId: randomUUID() }
    await expect(
      bench.store.transaction(async (tx) => {
        await tx.claimSlot(aSlot({ requestId, ...slot }))
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await claim(slot)).toBe('claimed')
    await bench.store.transaction((tx) => tx.changeBooking(slot.bookingId, asHeld, 'released'))
    expect(await claim({ consultantId: slot.consultantId })).toBe('claimed')
  })
})

describe('a change of a booking names what it leaves', () => {
  test('confirmed and released at once: one is told that somebody was first', async () => {
    for (let round = 0; round < 20; round++) {
      const { bookingId } = await held()
      const answers = await Promise.all([
        bench.store.transaction((tx) => tx.changeBooking(bookingId, asHeld, 'confirmed', 'event-1')),
        bench.store.transaction((tx) => tx.changeBooking(bookingId, asHeld, 'released')),
      ])
      expect(answers.toSorted()).toEqual(['changed', 'not-there'])
      const booking = await bench.store.booking(bookingId)
      expect(booking?.eventId).toBe(booking?.state === 'confirmed' ? 'event-1' : undefined)
    }
  })

  test('a refused move leaves the booking and the rest of its transaction as they were', async () => {
    const { bookingId, consultantId } = await held()
    await claim({ consultantId, ...slotAt(120, 180) })
    const noteId = randomUUID()
    const answer = await bench.store.transaction(async (tx) => {
      const moved = await tx.moveSlot(bookingId, asHeld, at(150), at(210))
      await tx.queue({ kind: 'createEvent', bookingId: noteId, requestId })
      return moved
    })
    expect(answer).toBe('taken')
    expect((await bench.store.booking(bookingId))?.startsAt).toBe('2026-12-28T09:00:00Z')
    const effects = await bench.store.queue.fetch(10)
    expect(effects.map(({ effect }) => effect)).toEqual([{ kind: 'createEvent', bookingId: noteId, requestId }])
  })

  test('a move may overlap its own old time, and one that is not there is told', async () => {
    const { bookingId } = await held()
    const move = (from: LiveBooking) =>
      bench.store.transaction((tx) => tx.moveSlot(bookingId, from, '2026-12-28T09:30:00Z', '2026-12-28T10:30:00Z'))
    expect(await move({ ...asHeld, state: 'confirmed' })).toBe('not-there')
    expect(await move({ ...asHeld, endsAt: '2026-12-28T10:01:00Z' })).toBe('not-there')
    expect(await move(asHeld)).toBe('moved')
    expect(await bench.store.booking(bookingId)).toMatchObject({ startsAt: '2026-12-28T09:30:00Z', state: 'held' })
  })

  test('two bookings that want to change places wait for each other in the database, and still both get an answer', async () => {
    const consultantId = randomUUID()
    const [first, second] = [randomUUID(), randomUUID()]
    await claim({ consultantId, bookingId: first, ...slotAt(0, 60) })
    await claim({ consultantId, bookingId: second, ...slotAt(60, 120) })
    const answers = await Promise.all([
      bench.store.transaction((tx) => tx.moveSlot(first, { state: 'held', ...slotAt(0, 60) }, at(60), at(120))),
      bench.store.transaction((tx) => tx.moveSlot(second, { state: 'held', ...slotAt(60, 120) }, at(0), at(60))),
    ])
    expect(answers).toEqual(['taken', 'taken'])
  })
})

test('live bookings are those of the consultants asked for that overlap the period and are not released', async () => {
  const [mine, other] = [randomUUID(), randomUUID()]
  const released = randomUUID()
  await claim({ consultantId: mine, bookingId: released, ...slotAt(0, 60) })
  await bench.store.transaction((tx) => tx.changeBooking(released, { state: 'held', ...slotAt(0, 60) }, 'released'))
  await claim({ consultantId: mine, ...slotAt(0, 30) })
  await claim({ consultantId: mine, ...slotAt(60, 90) })
  await claim({ consultantId: other, ...slotAt(0, 60) })

  const live = await bench.store.liveBookings([mine], at(0), at(60))
  expect(live.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([[at(0), at(30)]])
  expect(await bench.store.liveBookings([], at(0), at(60))).toEqual([])
})

/** What `aSlot` leaves behind once it is claimed. */
const asHeld: LiveBooking = { state: 'held', startsAt: '2026-12-28T09:00:00Z', endsAt: '2026-12-28T10:00:00Z' }

async function held(): Promise<{ bookingId: string; consultantId: string }> {
  const slot = { bookingId: randomUUID(), consultantId: randomUUID() }
  await claim(slot)
  return slot
}

/** Minutes after nine o'clock on the story's Monday. */
function at(minute: number): string {
  return Temporal.Instant.from('2026-12-28T08:00:00Z').add({ minutes: minute }).toString()
}

function slotAt(start: number, end: number): { startsAt: string; endsAt: string } {
  return { startsAt: at(start), endsAt: at(end) }
}

function overlap(one: { startsAt: string; endsAt: string }, other: { startsAt: string; endsAt: string }): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}
