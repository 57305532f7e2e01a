import { fold } from '../../shared/domain/journal/evolve.ts'
import type { App } from '../app/app.ts'
import { execute } from '../app/commands/execute.ts'
import type { CalendarAnswer, EventAttempt, WrittenEvent } from '../app/ports/calendars.ts'
import type { BookingRow } from '../app/ports/booking-row.ts'
import { isStillFree } from '../app/booking/is-still-free.ts'
import { requestLink } from '../app/requests/request-link.ts'
import { municipalityOf } from '../app/rules-in-force.ts'
import { cancelEvent } from './cancel-event.ts'
import type { EffectResult } from './effect-result.ts'

/**
 * Writes a held booking into the consultant's calendar, then confirms it. A refusal for good releases the slot and tells
 * the people; the request stays and its obligations open again. So does a time that was held unseen, or long ago, and is taken.
 *
 * That we ask is committed before we ask, so that whoever tries again, in whatever process, looks for the event first.
 */
export async function createEvent(app: App, bookingId: string): Promise<EffectResult> {
  const booking = await app.store.booking(bookingId)
  if (booking === undefined) return { kind: 'done' }
  const state = fold(await app.store.journal(booking.requestId))
  const isFree = await isStillFree(app, state, booking)
  if (isFree === false) return release(app, booking, 'calendarBusy')
  if (isFree !== true) return { ...isFree, kind: 'later' }
  const attempt = await app.store.noteEventAttempt(bookingId, app.clock.now().toString())
  if (attempt === 'not-held') return { kind: 'done' }

  await app.faultPoints.reach('before-calendar-call')
  const answer = await write(app, state.reference, booking, attempt)
  await app.faultPoints.reach('after-calendar-call')
  if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
  if (answer.kind === 'refused') {
    app.log.warn('calendar-refused-booking', { bookingId, code: answer.code })
    return release(app, booking, 'calendarRefused')
  }
  return confirm(app, booking, answer.value, attempt)
}

async function write(
  app: App,
  reference: string,
  booking: BookingRow,
  attempt: EventAttempt,
): Promise<CalendarAnswer<WrittenEvent>> {
  const { bookingId, consultantId, attendeeIds, startsAt, endsAt, place, optionalIds, roomId, hidesAttendees } = booking
  return app.calendars.createEvent(
    {
      bookingId,
      reference,
      organizerId: consultantId,
      attendeeIds,
      startsAt,
      endsAt,
      place,
      link: requestLink(app.appId, reference),
      ...(optionalIds === undefined ? {} : { optionalIds }),
      ...(roomId === undefined ? {} : { roomId }),
      ...(hidesAttendees === undefined ? {} : { hidesAttendees }),
    },
    attempt,
  )
}

async function release(
  app: App,
  { requestId, bookingId }: BookingRow,
  reason: 'calendarBusy' | 'calendarRefused',
): Promise<EffectResult> {
  const executed = await execute(app, {
    municipality: await municipalityOf(app.store),
    requestId,
    by: { kind: 'system' },
    commands: [{ type: 'cancelBooking', bookingId, reason }],
  })
  if (executed.kind === 'changed') return { kind: 'later', code: 'request-changed' }
  if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)
  return { kind: 'done' }
}

/** When the booking moved meanwhile, the confirmation itself queues the event's move; see `reactionsTo`. */
async function confirm(
  app: App,
  { requestId, bookingId }: BookingRow,
  event: WrittenEvent,
  attempt: EventAttempt,
): Promise<EffectResult> {
  await app.faultPoints.reach('before-booking-confirmed')
  const executed = await execute(app, {
    municipality: await municipalityOf(app.store),
    requestId,
    by: { kind: 'system' },
    commands: [{ type: 'confirmBooking', bookingId, standsAt: { startsAt: event.startsAt, endsAt: event.endsAt } }],
    event,
  })
  await app.faultPoints.reach('after-booking-confirmed')
  if (executed.kind === 'done') {
    // What people have answered to an earlier attempt was told of an event we did not know. The timer looks, after this write.
    if (attempt === 'again')
      await app.store.transaction((tx) => tx.queue({ kind: 'reconcileEvent', bookingId, requestId }))
    await app.effects.runNow(executed.jobIds)
    return { kind: 'done' }
  }
  if (executed.kind === 'changed') return { kind: 'later', code: 'request-changed' }
  // Cancelled while the calendar was being written: the event must go, and its cancelling has perhaps been and not found it.
  await app.store.keepEventId(bookingId, event.eventId)
  return cancelEvent(app, bookingId)
}
