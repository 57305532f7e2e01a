import type { App } from '../app/app.ts'
import type { EffectResult } from './effect-result.ts'

/** Brings the calendar to where the booking is now, however many moves lie between. */
export async function moveEvent(app: App, bookingId: string): Promise<EffectResult> {
  const booking = await app.store.booking(bookingId)
  // A booking without an event yet is written at its present time by `createEvent`; a released one is cancelled.
  if (booking === undefined || booking.state !== 'confirmed' || booking.eventId === undefined) return { kind: 'done' }
  await app.faultPoints.reach('before-calendar-call')
  const answer = await app.calendars.moveEvent(booking.consultantId, booking.eventId, booking.startsAt, booking.endsAt)
  await app.faultPoints.reach('after-calendar-call')
  if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
  if (answer.kind === 'refused') app.log.warn('calendar-refused-move', { bookingId, code: answer.code })
  return { kind: 'done' }
}
