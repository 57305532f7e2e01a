import type { App } from '../app.ts'
import type { WatchedEvent } from '../ports/calendar-watch.ts'
import type { CalendarAnswer } from '../ports/calendars.ts'
import type { BookingRow } from '../ports/booking-row.ts'

/**
 * A booking's event as it stands; undefined when it is gone. One that came back under another id, out of an archive or a
 * moved mailbox, is known by our own property and kept.
 */
export async function eventNow(
  app: App,
  { bookingId, consultantId, eventId }: BookingRow,
): Promise<CalendarAnswer<WatchedEvent | undefined>> {
  if (eventId !== undefined) {
    const read = await app.calendarWatch.readEvent(consultantId, eventId)
    if (read.kind !== 'done' || read.value !== undefined) return read
  }
  const others = await app.calendarWatch.eventsOf(consultantId, bookingId)
  if (others.kind !== 'done') return others
  const other = others.value.find(({ isCancelled }) => !isCancelled)
  if (other === undefined) return { kind: 'done', value: undefined }
  const adopted = await app.store.transaction((tx) => tx.adoptEvent(bookingId, eventId, other.eventId))
  return adopted === 'changed' ? { kind: 'done', value: other } : { kind: 'unavailable', code: 'booking-changed' }
}
