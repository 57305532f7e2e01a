import type { MeetingTimes, Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { eventNow } from '../outlook/event-now.ts'
import type { CalendarAnswer } from '../ports/calendars.ts'

type Leaving = Exclude<CalendarAnswer<readonly MeetingTimes[]>, { kind: 'refused' }>

/**
 * Where events of a request still stand that the calendar was told to take elsewhere, or away, and has not yet: they are in
 * nobody's way when the request gets another time, or the same one again. That is where the event is, which need not be
 * where the journal has it.
 *
 * @param moving The booking to get another time.
 */
export async function eventsLeaving(
  app: App,
  { bookings }: Pick<RequestState, 'bookings'>,
  moving?: Booking,
): Promise<Leaving> {
  const left: MeetingTimes[] = []
  for (const { bookingId, state } of bookings) {
    const isLeaving = state === 'cancelled' || (state === 'confirmed' && bookingId === moving?.bookingId)
    if (!isLeaving || !(await app.store.isCalendarWritePending(bookingId))) continue
    const row = await app.store.booking(bookingId)
    if (row === undefined) continue
    const event = await eventNow(app, row)
    if (event.kind === 'unavailable') return event
    left.push(event.kind === 'done' && event.value !== undefined ? event.value : row)
  }
  return { kind: 'done', value: left }
}
