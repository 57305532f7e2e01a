import { msPerMinute } from '../../../shared/domain/calendar/day.ts'
import { instantText, msOf } from '../../../shared/domain/calendar/instant.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Slot } from '../../../shared/domain/journal/meeting-events.ts'
import { type Buffers, isInTheWay, noBuffers } from '../../../shared/domain/offers/buffers.ts'
import { checkSlot } from '../../../shared/domain/offers/check-slot.ts'
import type { BusyCalendar } from '../../../shared/domain/offers/offer.ts'
import { offerWindow } from '../../../shared/domain/offers/offer-window.ts'
import type { App } from '../app.ts'
import { isAnybodyFree } from '../offers/find-offers.ts'
import { guestsAt, isEssential, type ListedGuest } from '../offers/guest-list.ts'
import type { Invitation } from './invitation.ts'
import { buffersFor, type OfferQuestion, windowFactsOf } from '../offers/offer-question.ts'
import { readCalendars, type Reading, waitingMs } from '../offers/read-calendars.ts'

export interface SlotLook {
  /** Somebody filled it in Outlook since it was offered. */
  readonly isGone: boolean
  /** The calendars could not be read: they are asked before the event is written. */
  readonly isUnchecked: boolean
  /** It lies after the limit, and nobody is free within it. */
  readonly allowLate: boolean
  /** Who the event is to invite. */
  readonly invitation: Invitation
}

/**
 * A last look at the calendars before a slot is reserved: one Graph call. When they cannot be read in time the booking goes on:
 * the reservation is ours, and they are asked again before the event is written.
 */
export async function lookAtSlot(app: App, question: OfferQuestion, slot: Slot): Promise<SlotLook> {
  const { rules, guestList } = question
  const window = offerWindow(rules, windowFactsOf(question), app.clock.now())
  const fault = checkSlot(rules, window, slot, app.clock.now())
  const allowLate =
    fault?.code === 'slot-outside-window' && !window.isAfterLimit && (await isAnybodyFree(app, question)) === false

  const guests = guestsAt(guestList, slot.startsAt).filter(({ personId }) => personId !== slot.consultantId)
  const { roomId, hidesGuests } = guestList
  const basis = { ...(roomId === undefined ? {} : { roomId }), hidesAttendees: hidesGuests }
  const everybody = guests.map(({ personId }) => personId)
  const invited = (isCounted: (guest: ListedGuest) => boolean): Invitation => ({
    ...basis,
    attendeeIds: guests.filter(isCounted).map(({ personId }) => personId),
    optionalIds: guests.filter((guest) => !isCounted(guest)).map(({ personId }) => personId),
  })
  // The decision refuses such a slot by name, so the calendars are not asked; should it not, they are before it is written.
  const unseen = { isGone: false, allowLate, invitation: invited(({ role }) => isEssential(role)) }
  if (fault !== undefined && !allowLate) return { ...unseen, isUnchecked: true }

  const rooms = roomId === undefined ? [] : [roomId]
  const buffers = buffersFor(question, slot.consultantId, slot)
  const around = await calendarsAround(app, question, slot, buffers, [...everybody, ...rooms], waitingMs)
  if (around === undefined) return { ...unseen, isUnchecked: true }
  const { calendars, isGone } = around
  const canBeSeen = (personId: string) => calendars.get(personId)?.isUnknown === false
  return {
    isGone,
    isUnchecked: false,
    allowLate,
    invitation: invited(({ role, personId }) => isEssential(role) || canBeSeen(personId)),
  }
}

/**
 * The calendars at one slot, with what is kept free around it in the consultant's, and whether anybody is taken.
 *
 * @returns undefined when they cannot be read.
 */
export async function calendarsAround(
  app: App,
  reading: Reading,
  slot: Slot,
  buffers: Buffers,
  others: readonly PersonId[],
  patienceMs?: number,
): Promise<{ readonly calendars: ReadonlyMap<PersonId, BusyCalendar>; readonly isGone: boolean } | undefined> {
  const meeting = { startMs: msOf(slot.startsAt), endMs: msOf(slot.endsAt) }
  const from = instantText(meeting.startMs - buffers.beforeMinutes * msPerMinute)
  const until = instantText(meeting.endMs + buffers.afterMinutes * msPerMinute)
  const calendars = await readCalendars(app, reading, [slot.consultantId, ...others], from, until, patienceMs)
  if (calendars === undefined) return undefined
  const isGone = [...calendars.values()].some(({ personId, busy }) => {
    const around = personId === slot.consultantId ? buffers : noBuffers
    return busy.some((block) => isInTheWay(block, meeting, around))
  })
  return { calendars, isGone }
}
