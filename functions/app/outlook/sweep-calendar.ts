import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import type { WatchedEvent } from '../ports/calendar-watch.ts'
import type { CalendarAnswer } from '../ports/calendars.ts'
import type { Effect } from '../ports/effect.ts'
import type { BookingRow } from '../ports/booking-row.ts'
import type { SweepCounts } from '../ports/watches.ts'
import { judgeOrphan } from './judge-orphan.ts'

const reach = { hours: 180 * 24 }

export type Swept =
  | { readonly kind: 'done'; readonly counts: SweepCounts; readonly jobIds: readonly string[] }
  | Exclude<CalendarAnswer<never>, { kind: 'done' }>

/**
 * Compares one calendar with the bookings, both ways: a booking whose event is gone or elsewhere is looked at, a slot that
 * was never written is written, and an event that no live booking stands behind is cancelled.
 *
 * An event of a booking that this database does not know is told and left alone: it may be another installation's, or newer
 * than a database that was restored, and cancelling cannot be undone.
 */
export async function sweepCalendar(app: App, consultantId: PersonId): Promise<Swept> {
  const now = app.clock.now()
  const [from, until] = [now.toString(), now.add(reach).toString()]
  const events = await app.calendarWatch.ownEvents(consultantId, { from, until })
  if (events.kind !== 'done') return events
  // Read after the calendar: a booking always stands here before its event stands there.
  const ahead = await app.store.liveBookings([consultantId], from, until)
  const standing = new Map(events.value.filter((one) => !one.isCancelled).map((one) => [one.eventId, one]))
  const bookings = [...ahead, ...(await moved(app, consultantId, standing, ahead))]

  const confirmed = bookings.filter(({ state }) => state === 'confirmed')
  const differing = confirmed.filter((booking) => !agrees(booking, standing))
  const unwritten = await neverWritten(app, bookings)
  const orphans = await judgeOrphans(app, consultantId, [...standing.values()], bookings)
  if (orphans.kind !== 'done') return orphans

  const jobIds = await queueAll(app, [
    ...differing.map(({ bookingId, requestId }): Effect => ({ kind: 'reconcileEvent', bookingId, requestId })),
    ...unwritten.map(({ bookingId, requestId }): Effect => ({ kind: 'createEvent', bookingId, requestId })),
  ])
  return {
    kind: 'done',
    counts: {
      agreed: confirmed.length - differing.length,
      differing: differing.length,
      unwritten: unwritten.length,
      ...orphans.value,
    },
    jobIds,
  }
}

/** Bookings whose time lies outside the period, and whose event somebody has dragged into it. */
async function moved(
  app: App,
  consultantId: PersonId,
  standing: ReadonlyMap<string, WatchedEvent>,
  ahead: readonly BookingRow[],
): Promise<readonly BookingRow[]> {
  const ownEvents = new Set(ahead.map(({ eventId }) => eventId))
  const others = [...standing.keys()].filter((eventId) => !ownEvents.has(eventId))
  return (await app.store.bookingsOfEvents(consultantId, others)).filter(({ state }) => state === 'confirmed')
}

function agrees({ eventId, startsAt, endsAt }: BookingRow, standing: ReadonlyMap<string, WatchedEvent>): boolean {
  const event = eventId === undefined ? undefined : standing.get(eventId)
  return event !== undefined && msOf(event.startsAt) === msOf(startsAt) && msOf(event.endsAt) === msOf(endsAt)
}

/** Held, and nothing is on its way to write it: given up before its time, or lost. */
async function neverWritten(app: App, bookings: readonly BookingRow[]): Promise<readonly BookingRow[]> {
  const lost: BookingRow[] = []
  for (const booking of bookings) {
    if (booking.state === 'held' && !(await app.store.isCalendarWritePending(booking.bookingId))) lost.push(booking)
  }
  return lost
}

async function judgeOrphans(
  app: App,
  consultantId: PersonId,
  standing: readonly WatchedEvent[],
  bookings: readonly BookingRow[],
): Promise<CalendarAnswer<Pick<SweepCounts, 'cancelled' | 'unknown'>>> {
  const counts = { cancelled: 0, unknown: 0 }
  const stands = new Set(standing.map(({ eventId }) => eventId))
  const ownEvents = new Set(bookings.map(({ eventId }) => eventId))
  for (const event of standing.filter(({ eventId }) => !ownEvents.has(eventId))) {
    const verdict = await judgeOrphan(app, consultantId, event, stands)
    if (verdict.kind !== 'done') return verdict
    if (verdict.value !== 'left') counts[verdict.value]++
  }
  return { kind: 'done', value: counts }
}

async function queueAll(app: App, effects: readonly Effect[]): Promise<readonly string[]> {
  if (effects.length === 0) return []
  return app.store.transaction(async (tx) => {
    const jobIds: string[] = []
    for (const effect of effects) jobIds.push(await tx.queue(effect))
    return jobIds
  })
}
