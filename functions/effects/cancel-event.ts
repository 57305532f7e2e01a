import { Temporal } from 'temporal-polyfill'
import type { App } from '../app/app.ts'
import type { CalendarAnswer } from '../app/ports/calendars.ts'
import type { BookingRow } from '../app/ports/booking-row.ts'
import type { EffectResult } from './effect-result.ts'

/** Longer than all attempts of one call to Graph together: after it a call that found no answer has had its effect or none. */
const inFlightMs = 120_000
/** How soon to look again for an event that may be on its way. */
const lookAgainMs = 15_000

/**
 * Takes a released booking's event out of the calendar. One that is gone already, or was never asked for, is done; one
 * that was asked for and whose id is unknown is looked for, until no call for it can be on its way any more.
 */
export async function cancelEvent(app: App, bookingId: string): Promise<EffectResult> {
  const booking = await app.store.booking(bookingId)
  if (booking === undefined || booking.state !== 'released') return { kind: 'done' }
  const found = await eventOf(app, booking)
  if (found.kind === 'unavailable') return { ...found, kind: 'later' }
  if (found.kind === 'done' && found.value === undefined) return ended(app, booking)

  await app.faultPoints.reach('before-calendar-call')
  const answer =
    found.kind === 'done' && found.value !== undefined
      ? await app.calendars.cancelEvent(booking.consultantId, found.value)
      : found
  await app.faultPoints.reach('after-calendar-call')
  if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
  if (answer.kind === 'refused') app.log.warn('calendar-refused-cancel', { bookingId, code: answer.code })
  return { kind: 'done' }
}

async function eventOf(app: App, booking: BookingRow): Promise<CalendarAnswer<string | undefined>> {
  const { eventId, eventAttemptedAt, consultantId, bookingId } = booking
  if (eventId !== undefined || eventAttemptedAt === undefined) return { kind: 'done', value: eventId }
  const found = await app.calendars.findEvent(consultantId, bookingId)
  return found.kind === 'done' ? { kind: 'done', value: found.value?.eventId } : found
}

/** Nothing to take out: for good, unless a call to create it may still land. */
function ended(app: App, { eventAttemptedAt }: BookingRow): EffectResult {
  if (eventAttemptedAt === undefined) return { kind: 'done' }
  const sinceMs = app.clock.now().since(Temporal.Instant.from(eventAttemptedAt)).total('milliseconds')
  return sinceMs >= inFlightMs
    ? { kind: 'done' }
    : { kind: 'later', code: 'event-in-flight', retryAfterMs: lookAgainMs }
}
