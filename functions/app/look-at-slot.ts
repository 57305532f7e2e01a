import { msOf } from '../../shared/domain/calendar/instant.ts'
import type { Slot } from '../../shared/domain/journal/events.ts'
import { checkSlot } from '../../shared/domain/offers/check-slot.ts'
import { offerWindow } from '../../shared/domain/offers/offer-window.ts'
import type { App } from './app.ts'
import { datesOf, isAnybodyFree, meetingOf, type OfferQuestion } from './find-offers.ts'

export interface SlotLook {
  /** Somebody filled it in Outlook since it was offered. */
  readonly isGone: boolean
  /** It lies after the limit, and nobody is free within it. */
  readonly allowLate: boolean
}

interface Block {
  readonly startMs: number
  readonly endMs: number
}

/**
 * A last look at the calendars before a slot is reserved: one Graph call. When they cannot be read the booking goes on:
 * the reservation is ours, and the calendar follows.
 *
 * @param own A moved booking's own event, which does not stand in its own way when the times overlap.
 */
export async function lookAtSlot(app: App, question: OfferQuestion, slot: Slot, own?: Block): Promise<SlotLook> {
  const window = offerWindow(question.rules, { meeting: meetingOf(question), ...datesOf(question) }, app.clock.now())
  const fault = checkSlot(question.rules, window, slot, app.clock.now())
  const allowLate =
    fault?.code === 'slot-outside-window' && !window.isAfterLimit && (await isAnybodyFree(app, question)) === false
  // The decision refuses such a slot by name; the calendars need not be asked about it.
  if (fault !== undefined && !allowLate) return { isGone: false, allowLate }

  const [startMs, endMs] = [msOf(slot.startsAt), msOf(slot.endsAt)]
  const answer = await app.calendars.busyTimes([slot.consultantId, ...question.attendeeIds], slot.startsAt, slot.endsAt)
  const isInTheWay = (block: Block) => block.endMs > startMs && block.startMs < endMs && !isSame(block, own)
  return { isGone: answer.kind === 'done' && answer.value.some(({ busy }) => busy.some(isInTheWay)), allowLate }
}

function isSame(block: Block, own: Block | undefined): boolean {
  return block.startMs === own?.startMs && block.endMs === own.endMs
}
