import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Notification, Subscription } from '../../functions/app/ports/watches.ts'
import { aSlot, aStore, received, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

const now = '2026-12-21T08:10:00Z'
const later = '2026-12-21T08:25:00Z'

function aSubscription(given: Partial<Subscription> = {}): Subscription {
  return {
    subscriptionId: randomUUID(),
    clientStateHash: 'ab'.repeat(32),
    subscribedAt: now,
    expiresAt: '2026-12-24T06:10:00Z',
    ...given,
  }
}

describe('which calendars there is something to do for', () => {
  test('a consultant who is new or no longer books, and a watch whose time has come; nobody else', async () => {
    const [fresh, waiting, gone] = [randomUUID(), randomUUID(), randomUUID()]
    const consultant = { weeklyHours: 37, isActive: true, preparationMinutes: 0, travelMinutes: 0, professions: [] }
    await bench.store.saveConsultants([
      { consultantId: fresh, ...consultant },
      { consultantId: waiting, ...consultant },
      { consultantId: gone, ...consultant, isActive: false },
    ])
    await bench.store.transaction(async (tx) => {
      for (const consultantId of [waiting, gone]) await tx.beginWatch(consultantId, now)
      for (const consultantId of [waiting, gone]) await tx.changeWatch(consultantId, { renewAt: later, lookAt: later })
    })
    const due = await bench.store.watches.due(now)
    expect(due.map(({ consultantId, isActive }) => ({ consultantId, isActive }))).toEqual(
      expect.arrayContaining([
        { consultantId: fresh, isActive: true },
        { consultantId: gone, isActive: false },
      ]),
    )
    expect(due.map(({ consultantId }) => consultantId)).not.toContain(waiting)
    expect((await bench.store.watches.due(later)).map(({ consultantId }) => consultantId)).toContain(waiting)
  })

  test('what is learnt of a calendar is kept, and taken away when told so', async () => {
    const consultantId = randomUUID()
    const subscription = aSubscription()
    const round = { deltaLink: 'https://graph.example/d', period: { from: now, until: '2027-06-18T08:10:00Z' } }
    const sweep = { at: now, agreed: 3, differing: 1, unwritten: 0, cancelled: 0, unknown: 0 }
    await bench.store.transaction(async (tx) => {
      await tx.beginWatch(consultantId, now)
      await tx.changeWatch(consultantId, { subscription, round, deltaAt: now, sweep })
    })
    const [watch] = await bench.store.watches.bySubscription([subscription.subscriptionId])
    expect(watch).toMatchObject({ consultantId, subscription, round, lastDeltaAt: now, lastSweep: sweep, lookAt: now })
    await bench.store.transaction((tx) => tx.changeWatch(consultantId, { subscription: null }))
    expect(await bench.store.watches.bySubscription([subscription.subscriptionId])).toEqual([])
  })
})

const aNotification = (given: Partial<Notification> = {}): Notification => ({
  subscriptionId: 'sub-1',
  eventId: randomUUID(),
  changeType: 'updated',
  etag: 'W/"1"',
  ...given,
})
const keep = (all: readonly Notification[], at = now) => bench.store.transaction((tx) => tx.keepNotifications(all, at))

describe('notifications', () => {
  test('told by ten deliveries at once, each in an order of its own, every one is new exactly once', async () => {
    const told = Array.from({ length: 40 }, () => aNotification())
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => keep(index % 2 === 0 ? told : told.toReversed())),
    )
    const fresh = answers.flat().map(({ eventId }) => eventId)
    expect(fresh.toSorted()).toEqual(told.map(({ eventId }) => eventId).toSorted())
  })

  test('another change of the same event is new; the same within one delivery is one', async () => {
    const first = aNotification()
    expect(await keep([first, first])).toHaveLength(1)
    expect(await keep([first, { ...first, etag: 'W/"2"' }, { ...first, changeType: 'deleted' }])).toHaveLength(2)
  })

  test('are forgotten after a day, when Graph has long stopped repeating them', async () => {
    const first = aNotification()
    await keep([first])
    bench.setNow('2026-12-22T08:10:01Z')
    await bench.store.maintain()
    expect(await keep([first], '2026-12-22T08:10:01Z')).toHaveLength(1)
    bench.setNow(now)
  })
})

describe('an event that came back under another id', () => {
  test('is taken by the booking that still names the old one, and by no other', async () => {
    const { requestId } = await received(bench.store)
    const slot = aSlot({ requestId, consultantId: randomUUID() })
    await bench.store.transaction(async (tx) => {
      await tx.claimSlot(slot)
      await tx.changeBooking(slot.bookingId, { state: 'held', ...slot }, 'confirmed', 'event-1')
    })
    const adopt = (from: string, to: string) => bench.store.transaction((tx) => tx.adoptEvent(slot.bookingId, from, to))
    expect(
      await Promise.all([adopt('event-1', 'event-2'), adopt('event-1', 'event-3')]).then((all) => all.toSorted()),
    ).toEqual(['changed', 'not-there'])
    expect(await bench.store.bookingsOfEvents(slot.consultantId, ['event-2', 'event-3'])).toMatchObject([
      { bookingId: slot.bookingId },
    ])
    expect(await bench.store.bookingsOfEvents('somebody-else', ['event-2', 'event-3'])).toEqual([])
  })
})

test('a write of ours is pending from the commit until it is done', async () => {
  const { requestId } = await received(bench.store)
  const bookingId = randomUUID()
  expect(await bench.store.isCalendarWritePending(bookingId)).toBe(false)
  const [jobId] = await bench.store.transaction(async (tx) => [
    await tx.queue({ kind: 'moveEvent', bookingId, requestId, key: '2' }),
    await tx.queue({ kind: 'reconcileEvent', bookingId, requestId }),
  ])
  expect(await bench.store.isCalendarWritePending(bookingId)).toBe(true)
  await bench.store.queue.take([jobId ?? ''])
  expect(await bench.store.isCalendarWritePending(bookingId)).toBe(true)
  await bench.store.queue.complete([jobId ?? ''])
  expect(await bench.store.isCalendarWritePending(bookingId)).toBe(false)
})
