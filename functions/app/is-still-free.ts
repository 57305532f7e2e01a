import type { RequestState } from '../../shared/domain/journal/state.ts'
import type { App } from './app.ts'
import { calendarsAround } from './look-at-slot.ts'
import { buffersFor } from './offer-question.ts'
import { questionForMoving } from './offers-for.ts'
import type { CalendarAnswer } from './ports/calendars.ts'
import type { BookingRow } from './ports/store.ts'

/**
 * Whether a held booking may be written into the calendar. One whose time was seen to be free may; one that was held
 * while the calendars could not be read is looked at now, unless its event is there already.
 */
export async function isStillFree(
  app: App,
  state: RequestState,
  booking: BookingRow,
): Promise<boolean | Extract<CalendarAnswer<never>, { kind: 'unavailable' }>> {
  const held = state.bookings.find(({ bookingId }) => bookingId === booking.bookingId)
  if (held?.state !== 'held' || held.isUnchecked !== true) return true
  if (booking.eventAttemptedAt !== undefined) {
    const event = await app.calendars.findEvent(booking.consultantId, booking.bookingId)
    if (event.kind === 'unavailable') return event
    // Refused for good: writing it will be too, and says why.
    if (event.kind === 'refused' || event.value !== undefined) return true
  }
  const question = await questionForMoving(app, state, held)
  const { roomId, attendeeIds } = booking
  const others = [...attendeeIds, ...(roomId === undefined ? [] : [roomId])]
  const { rules, at, engagements, habits } = question
  const reading = { rules, at, engagements, habits, reserved: booking.bookingId }
  const around = await calendarsAround(app, reading, held, buffersFor(question, held.consultantId, held), others)
  return around === undefined ? { kind: 'unavailable', code: 'calendar-unread' } : !around.isGone
}
