import { isAt, needsLook, type MeetingTimes, type Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { eventsLeaving } from './events-leaving.ts'
import { calendarsAround } from './look-at-slot.ts'
import { buffersFor } from '../offers/offer-question.ts'
import { questionAbout } from '../offers/offers-for.ts'
import { eventNow } from '../outlook/event-now.ts'
import type { CalendarAnswer } from '../ports/calendars.ts'
import type { BookingRow } from '../ports/booking-row.ts'
import type { Reading } from '../offers/read-calendars.ts'
import { settingsOf } from '../rules-in-force.ts'

type NotNow = Extract<CalendarAnswer<never>, { kind: 'unavailable' }>

const unread: NotNow = { kind: 'unavailable', code: 'calendar-unread' }

/**
 * Whether a held booking may be written into the calendar. One whose time was seen to be free just now may; one that was
 * held while the calendars could not be read, or has waited since, is looked at, unless its event is there already.
 */
export async function isStillFree(app: App, state: RequestState, row: BookingRow): Promise<boolean | NotNow> {
  const held = state.bookings.find(({ bookingId }) => bookingId === row.bookingId)
  if (held?.state !== 'held' || !needsLook(held, app.clock.now())) return true
  if (row.eventAttemptedAt !== undefined) {
    const event = await app.calendars.findEvent(row.consultantId, row.bookingId)
    if (event.kind === 'unavailable') return event
    // Refused for good: writing it will be too, and says why.
    if (event.kind === 'refused' || event.value !== undefined) return true
  }
  return isFree(app, state, held, row, { reserved: row.bookingId })
}

/** `standsAt`: where the event still is. */
type MoveLook = { readonly kind: 'free' } | { readonly kind: 'taken'; readonly standsAt: MeetingTimes } | NotNow

/**
 * The look that a meeting lacks which was moved while the calendars could not be read, or has waited for its event since.
 * Its own event stands in nobody's way. One that stands at the new time already is in its place; of one that is gone or cannot be read, moving it tells the rest.
 */
export async function lookAtMove(app: App, state: RequestState, moved: Booking, row: BookingRow): Promise<MoveLook> {
  const event = await eventNow(app, row)
  if (event.kind === 'unavailable') return event
  if (event.kind === 'refused' || event.value === undefined || event.value.isCancelled) return { kind: 'free' }
  const { startsAt, endsAt } = event.value
  if (isAt(moved, event.value)) return { kind: 'free' }
  const free = await isFree(app, state, moved, row, { moving: { ...moved, startsAt, endsAt } })
  if (typeof free !== 'boolean') return free
  return free ? { kind: 'free' } : { kind: 'taken', standsAt: { startsAt, endsAt } }
}

/** Everybody whose time the booking takes, at the time it has now. */
async function isFree(
  app: App,
  state: RequestState,
  booking: Booking,
  { attendeeIds, optionalIds = [], roomId }: BookingRow,
  own: Pick<Reading, 'reserved' | 'moving'>,
): Promise<boolean | NotNow> {
  const leaving = await eventsLeaving(app, state)
  if (leaving.kind !== 'done') return leaving
  const question = await questionAbout(app, await settingsOf(app.store), state, booking)
  // Of whom nobody could look at when it was booked, some can be now.
  const others = [...attendeeIds, ...optionalIds, ...(roomId === undefined ? [] : [roomId])]
  const { rules, at, engagements, habits } = question
  const buffers = buffersFor(question, booking.consultantId, booking)
  const reading = { rules, at, engagements, habits, leaving: leaving.value, ...own }
  const around = await calendarsAround(app, reading, booking, buffers, others)
  return around === undefined ? unread : !around.isGone
}
