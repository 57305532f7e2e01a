import { fold } from '../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import type { App } from '../app/app.ts'
import { guestsAt } from '../app/offers/guest-list.ts'
import { questionAbout } from '../app/offers/offers-for.ts'
import type { BookingGuests, BookingRow } from '../app/ports/booking-row.ts'
import { settingsOf } from '../app/rules-in-force.ts'
import type { EffectResult } from './effect-result.ts'

/**
 * Brings the guests of an event to whom the meeting invites now (HJOERRING-8, ROSKILDE-5, KATALOG-5). Whoever was added in
 * Outlook stays, and so does the time: the meeting is agreed, and the new guest can say no to it.
 */
export async function inviteGuests(app: App, bookingId: string): Promise<EffectResult> {
  const booking = await app.store.booking(bookingId)
  if (booking === undefined || booking.state === 'released') return { kind: 'done' }
  // Its event may be on its way with the guests as they were.
  if (booking.state === 'held' || booking.eventId === undefined) return { kind: 'later', code: 'event-in-flight' }
  const { consultantId, eventId, requestId } = booking
  const state = fold(await app.store.journal(requestId))
  const guests = await guestsNow(app, state, booking)
  const [present, wanted] = [everybody(booking), everybody(guests)]
  const [add, remove] = [wanted.filter(isNotIn(present)), present.filter(isNotIn(wanted))]
  if (add.length === 0 && remove.length === 0) return { kind: 'done' }

  await app.faultPoints.reach('before-calendar-call')
  const answer = await app.calendars.changeGuests(consultantId, eventId, {
    add,
    remove,
    hidesAttendees: guests.hidesAttendees,
  })
  await app.faultPoints.reach('after-calendar-call')
  if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
  if (answer.kind === 'refused') {
    app.log.warn('calendar-refused-guests', { bookingId, code: answer.code })
    return { kind: 'done' }
  }
  await app.store.keepGuests(bookingId, guests)
  // Another change may have been written while this one was on its way: whoever writes last must have seen the last.
  const { length } = await app.store.journal(requestId)
  return length === state.sequence ? { kind: 'done' } : inviteGuests(app, bookingId)
}

/** Those who stay are counted on as before; nobody has looked at a new guest's calendar. Once hidden, the list stays hidden. */
async function guestsNow(app: App, state: RequestState, row: BookingRow): Promise<BookingGuests> {
  const booking = state.bookings.find(({ bookingId }) => bookingId === row.bookingId)
  if (booking === undefined) throw new Error('The journal does not hold a booking that stands')
  const { guestList } = await questionAbout(app, await settingsOf(app.store), state, booking)
  const wanted = guestsAt(guestList, row.startsAt)
    .map(({ personId }) => personId)
    .filter((personId) => personId !== row.consultantId)
  const attendeeIds = row.attendeeIds.filter((personId) => wanted.includes(personId))
  return {
    attendeeIds,
    optionalIds: wanted.filter(isNotIn(attendeeIds)),
    hidesAttendees: row.hidesAttendees === true || guestList.hidesGuests,
  }
}

function everybody({ attendeeIds, optionalIds = [] }: Pick<BookingRow, 'attendeeIds' | 'optionalIds'>): string[] {
  return [...attendeeIds, ...optionalIds]
}

function isNotIn(others: readonly string[]): (one: string) => boolean {
  return (one) => !others.includes(one)
}
