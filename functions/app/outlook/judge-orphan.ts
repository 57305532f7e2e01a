import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import type { WatchedEvent } from '../ports/calendar-watch.ts'
import type { CalendarAnswer } from '../ports/calendars.ts'

/**
 * An event of ours that no live booking names. Left alone while its booking may still take it: held and being written, or
 * confirmed with an event that is gone, which then takes this one.
 */
export async function judgeOrphan(
  app: App,
  consultantId: PersonId,
  { eventId, bookingId }: WatchedEvent,
  standing: ReadonlySet<string>,
): Promise<CalendarAnswer<'left' | 'cancelled' | 'unknown'>> {
  const booking = bookingId === undefined ? undefined : await app.store.booking(bookingId)
  if (booking === undefined) {
    app.log.info('calendar-event-unknown', { bookingId })
    return { kind: 'done', value: 'unknown' }
  }
  const mayTakeIt =
    booking.consultantId === consultantId &&
    (booking.state === 'held' || (booking.state === 'confirmed' && !standing.has(booking.eventId ?? '')))
  if (mayTakeIt || (await app.store.isCalendarWritePending(booking.bookingId))) return { kind: 'done', value: 'left' }
  const cancelled = await app.calendars.cancelEvent(consultantId, eventId)
  if (cancelled.kind !== 'done') return cancelled
  app.log.warn('calendar-orphan-cancelled', { bookingId })
  return { kind: 'done', value: 'cancelled' }
}
