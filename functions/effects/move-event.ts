import type { App } from '../app/app.ts'
import type { EffectResult } from './effect-result.ts'

/** Brings the calendar to where the booking is now, however many moves lie between. */
export async function moveEvent(app: App, bookingId: string): Promise<EffectResult> {
  const booking = await app.store.booking(bookingId)
  // One that the calendar has not confirmed yet is brought to its place by its confirmation; a released one is cancelled.
  if (booking === undefined || booking.state !== 'confirmed' || booking.eventId === undefined) return { kind: 'done' }
  const { consultantId, eventId, startsAt, endsAt } = booking
  await app.faultPoints.reach('before-calendar-call')
  const answer = await app.calendars.moveEvent(consultantId, eventId, startsAt, endsAt)
  await app.faultPoints.reach('after-calendar-call')
  if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
  if (answer.kind === 'refused') app.log.warn('calendar-refused-move', { bookingId, code: answer.code })

  // Another move's effect may have run while this one was on its way: whoever writes last must have written the last time.
  const present = await app.store.booking(bookingId)
  const isStill = present?.startsAt === startsAt && present.endsAt === endsAt
  return isStill || present?.state !== 'confirmed' ? { kind: 'done' } : moveEvent(app, bookingId)
}
