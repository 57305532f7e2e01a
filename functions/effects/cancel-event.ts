import type { App } from '../app/app.ts'
import type { EffectResult } from './effect-result.ts'

/** Takes a released booking's event out of the calendar; one that was never written, or is gone already, is done. */
export async function cancelEvent(app: App, bookingId: string): Promise<EffectResult> {
  const booking = await app.store.booking(bookingId)
  if (booking === undefined || booking.state !== 'released' || booking.eventId === undefined) return { kind: 'done' }
  await app.faultPoints.reach('before-calendar-call')
  const answer = await app.calendars.cancelEvent(booking.consultantId, booking.eventId)
  await app.faultPoints.reach('after-calendar-call')
  if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
  if (answer.kind === 'refused') app.log.warn('calendar-refused-cancel', { bookingId, code: answer.code })
  return { kind: 'done' }
}
