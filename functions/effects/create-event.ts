import { fold } from '../../shared/domain/journal/evolve.ts'
import type { App } from '../app/app.ts'
import { execute } from '../app/execute.ts'
import { requestLink } from '../app/request-link.ts'
import type { BookingRow } from '../app/ports/store.ts'
import type { EffectResult } from './effect-result.ts'

/**
 * Writes a held booking into the consultant's calendar, then confirms it. A refusal for good releases the slot and tells
 * the people; the request stays and its obligations open again.
 */
export async function createEvent(app: App, bookingId: string): Promise<EffectResult> {
  const booking = await app.store.booking(bookingId)
  if (booking === undefined || booking.state !== 'held') return { kind: 'done' }
  const { reference } = fold(await app.store.journal(booking.requestId))

  await app.faultPoints.reach('before-calendar-call')
  const answer = await app.calendars.createEvent({
    bookingId,
    reference,
    organizerId: booking.consultantId,
    attendeeIds: booking.attendeeIds,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    place: booking.place,
    link: requestLink(app.appId, reference),
  })
  await app.faultPoints.reach('after-calendar-call')
  if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
  if (answer.kind === 'refused') {
    app.log.warn('calendar-refused-booking', { bookingId, code: answer.code })
    return release(app, booking)
  }
  return confirm(app, booking, answer.value.eventId)
}

async function release(app: App, { requestId, bookingId }: BookingRow): Promise<EffectResult> {
  const executed = await execute(app, {
    requestId,
    by: { kind: 'system' },
    commands: [{ type: 'cancelBooking', bookingId, reason: 'calendarRefused' }],
  })
  if (executed.kind === 'changed') return { kind: 'later', code: 'request-changed' }
  if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)
  return { kind: 'done' }
}

async function confirm(app: App, written: BookingRow, eventId: string): Promise<EffectResult> {
  const { requestId, bookingId, consultantId } = written
  await app.faultPoints.reach('before-booking-confirmed')
  const executed = await execute(app, {
    requestId,
    by: { kind: 'system' },
    commands: [{ type: 'confirmBooking', bookingId }],
    eventId,
  })
  await app.faultPoints.reach('after-booking-confirmed')
  if (executed.kind === 'changed') return { kind: 'later', code: 'request-changed' }
  if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)

  // While the calendar was being written the booking may have been cancelled or moved: the calendar follows the journal.
  const present = await app.store.booking(bookingId)
  if (present === undefined || present.state === 'released')
    return settled(await app.calendars.cancelEvent(consultantId, eventId))
  const isElsewhere = present.startsAt !== written.startsAt || present.endsAt !== written.endsAt
  if (!isElsewhere) return { kind: 'done' }
  return settled(await app.calendars.moveEvent(consultantId, eventId, present.startsAt, present.endsAt))
}

function settled(answer: Awaited<ReturnType<App['calendars']['cancelEvent']>>): EffectResult {
  return answer.kind === 'unavailable' ? { ...answer, kind: 'later' } : { kind: 'done' }
}
