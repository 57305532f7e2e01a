import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { BookingRow, LiveBooking } from '../../functions/app/ports/booking-row.ts'
import type { Transaction } from '../../functions/app/ports/store.ts'
import { aSlot, aStore, received, type StoreBench } from './support.ts'

let bench: StoreBench
let requestId: string
beforeAll(async () => {
  bench = await aStore({ maxConnections: 20 })
  requestId = (await received(bench.store)).requestId
})
afterAll(() => bench.close())

const rounds = 25

type Claimed = Pick<BookingRow, 'bookingId' | 'consultantId'>
type Change = (tx: Transaction, booking: Claimed, from: LiveBooking) => Promise<string>

/** Everything that can happen to a live booking, each told what it believes to leave. */
const changes: Readonly<Record<string, Change>> = {
  confirm: (tx, { bookingId }, from) => tx.changeBooking(bookingId, from, 'confirmed', 'event-1'),
  move: (tx, { bookingId }, from) => tx.moveSlot(bookingId, from, '2026-12-28T12:00:00Z', '2026-12-28T13:00:00Z'),
  cancel: (tx, { bookingId }, from) => tx.changeBooking(bookingId, from, 'released'),
  expire: (tx, { bookingId }, from) => tx.changeBooking(bookingId, from, 'released'),
  async reassign(tx, { bookingId }, from) {
    await tx.claimSlot(aSlot({ requestId, consultantId: randomUUID() }))
    return tx.changeBooking(bookingId, from, 'released')
  },
}

const names = Object.keys(changes)
const pairs = names.flatMap((one, index) => names.slice(index).map((other) => ({ one, other })))

describe('two changes of one booking at once: exactly one is made, and the other is told that it is not there', () => {
  test.each(pairs)('$one and $other', async ({ one, other }) => {
    for (let round = 0; round < rounds; round++) {
      const booking = await held()
      const answers = await Promise.all([change(one, booking), change(other, booking)])
      expect(answers.filter((answer) => answer === 'not-there')).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'changed' || answer === 'moved')).toHaveLength(1)
    }
    expect(bench.troubles).toEqual([])
  })
})

describe('that the calendar is asked is known before it is asked', () => {
  const askedAt = '2026-12-21T08:10:00Z'
  const note = (bookingId: string) => bench.store.noteEventAttempt(bookingId, askedAt)

  test('the first of several who ask is told apart, and every attempt leaves its moment', async () => {
    const { bookingId } = await held()
    const answers = await Promise.all(Array.from({ length: 8 }, () => note(bookingId)))
    expect(answers.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'again'), 'first'])
    expect(await bench.store.booking(bookingId)).toMatchObject({ eventAttemptedAt: askedAt })
  })

  test('asking and cancelling at once: either nothing is asked, or the cancelling can see that it was', async () => {
    for (let round = 0; round < rounds; round++) {
      const booking = await held()
      const [noted] = await Promise.all([note(booking.bookingId), change('cancel', booking)])
      const released = await bench.store.booking(booking.bookingId)
      expect(released?.state).toBe('released')
      expect(released?.eventAttemptedAt).toBe(noted === 'first' ? askedAt : undefined)
    }
  })

  test('nothing is asked for a booking that is confirmed or unknown; an event id that came too late is kept once', async () => {
    const booking = await held()
    await change('confirm', booking)
    expect(await note(booking.bookingId)).toBe('not-held')
    expect(await note(randomUUID())).toBe('not-held')
    await bench.store.keepEventId(booking.bookingId, 'another-event')
    expect(await bench.store.booking(booking.bookingId)).toMatchObject({ eventId: 'event-1' })
  })
})

const from: LiveBooking = { state: 'held', startsAt: '2026-12-28T09:00:00Z', endsAt: '2026-12-28T10:00:00Z' }

async function held(): Promise<Claimed> {
  const booking = { bookingId: randomUUID(), consultantId: randomUUID() }
  await bench.store.transaction((tx) => tx.claimSlot(aSlot({ requestId, ...booking })))
  return booking
}

function change(name: string, booking: Claimed): Promise<string> {
  const made = changes[name]
  if (made === undefined) throw new Error(`No such change: ${name}`)
  return bench.store.transaction((tx) => made(tx, booking, from))
}
