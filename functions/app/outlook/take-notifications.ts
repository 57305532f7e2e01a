import type { App } from '../app.ts'
import type { BookingRow } from '../ports/booking-row.ts'
import type { Notification, Watch } from '../ports/watches.ts'
import { genuine, type Sender } from './genuine.ts'

export type GivenNotification = Notification & Sender

/**
 * Keeps what Graph tells of our events and queues a look at each, in one transaction: when this returns nothing can be lost.
 * Notifications of other events in the calendar are nobody's business here and leave no trace.
 */
export async function takeNotifications(app: App, given: readonly GivenNotification[]): Promise<void> {
  const ours = await genuine(app, given)
  if (ours.length === 0) return
  const about = await bookingsAbout(app, ours)
  const at = app.clock.now().toString()
  const jobIds = await app.store.transaction(async (tx) => {
    await tx.markNotified([...new Set(ours.map(({ item }) => item.subscriptionId))], at)
    const told = ours.map(({ item }) => item).filter(({ eventId }) => about.has(eventId))
    const fresh = await tx.keepNotifications(told, at)
    const bookings = new Set(fresh.flatMap(({ eventId }) => about.get(eventId) ?? []))
    const queued: string[] = []
    for (const { bookingId, requestId } of bookings) {
      queued.push(await tx.queue({ kind: 'reconcileEvent', bookingId, requestId }))
    }
    return queued
  })
  app.effects.runSoon(jobIds)
}

/** Our bookings by their events' ids, each looked for in the calendar that the notification is about. */
async function bookingsAbout(
  app: App,
  ours: readonly { readonly item: GivenNotification; readonly watch: Watch }[],
): Promise<ReadonlyMap<string, BookingRow>> {
  const about = new Map<string, BookingRow>()
  for (const consultantId of new Set(ours.map(({ watch }) => watch.consultantId))) {
    const told = ours.filter(({ watch }) => watch.consultantId === consultantId)
    const eventIds = [...new Set(told.map(({ item }) => item.eventId))]
    for (const booking of await app.store.bookingsOfEvents(consultantId, eventIds)) {
      if (booking.eventId !== undefined) about.set(booking.eventId, booking)
    }
  }
  return about
}
