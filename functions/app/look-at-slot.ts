import { msPerMinute } from '../../shared/domain/calendar/day.ts'
import { instantText, msOf } from '../../shared/domain/calendar/instant.ts'
import type { Slot } from '../../shared/domain/journal/events.ts'
import { isInTheWay, noBuffers } from '../../shared/domain/offers/buffers.ts'
import { checkSlot } from '../../shared/domain/offers/check-slot.ts'
import { offerWindow } from '../../shared/domain/offers/offer-window.ts'
import type { App } from './app.ts'
import { isAnybodyFree } from './find-offers.ts'
import { guestsAt, isEssential } from './guest-list.ts'
import type { Invitation } from './invitation.ts'
import { buffersFor, type OfferQuestion, windowFactsOf } from './offer-question.ts'
import { readCalendars } from './read-calendars.ts'

export interface SlotLook {
  /** Somebody filled it in Outlook since it was offered. */
  readonly isGone: boolean
  /** It lies after the limit, and nobody is free within it. */
  readonly allowLate: boolean
  /** Who the event is to invite. */
  readonly invitation: Invitation
}

/**
 * A last look at the calendars before a slot is reserved: one Graph call. When they cannot be read the booking goes on:
 * the reservation is ours, and the calendar follows.
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
  const asCounted: Invitation = { ...basis, attendeeIds: everybody, optionalIds: [] }
  // The decision refuses such a slot by name; the calendars need not be asked about it.
  if (fault !== undefined && !allowLate) return { isGone: false, allowLate, invitation: asCounted }

  const meeting = { startMs: msOf(slot.startsAt), endMs: msOf(slot.endsAt) }
  const buffers = buffersFor(question, slot.consultantId)
  const from = instantText(meeting.startMs - buffers.beforeMinutes * msPerMinute)
  const until = instantText(meeting.endMs + buffers.afterMinutes * msPerMinute)
  const rooms = roomId === undefined ? [] : [roomId]
  const calendars = await readCalendars(app, question, [slot.consultantId, ...everybody, ...rooms], from, until)
  if (calendars === undefined) return { isGone: false, allowLate, invitation: asCounted }

  const isGone = [...calendars.values()].some(({ personId, busy }) => {
    const around = personId === slot.consultantId ? buffers : noBuffers
    return busy.some((block) => isInTheWay(block, meeting, around))
  })
  const canBeSeen = (personId: string) => calendars.get(personId)?.isUnknown === false
  const isCounted = guests.map(({ role, personId }) => isEssential(role) || canBeSeen(personId))
  return {
    isGone,
    allowLate,
    invitation: {
      ...basis,
      attendeeIds: everybody.filter((_, index) => isCounted[index] === true),
      optionalIds: everybody.filter((_, index) => isCounted[index] !== true),
    },
  }
}
