import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { answerBooking, type BookingResult } from './answer-booking.ts'
import type { App } from '../app.ts'
import { execute, type WriteKey } from '../commands/execute.ts'
import { lookAtSlot } from './look-at-slot.ts'
import { questionForGiving, questionForMoving } from '../offers/offers-for.ts'
import type { Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { loadBooking } from './load-booking.ts'

export interface MoveInput {
  readonly startsAt: InstantText
  readonly endsAt: InstantText
  /** Another consultant takes the meeting over; left out, it stays with the one who has it. */
  readonly consultantId?: PersonId | undefined
  readonly version?: number | undefined
  /** To one of the times that were proposed: refused when they no longer apply. */
  readonly isPicked?: boolean | undefined
}

/**
 * Moves a live booking to another time; the old time is free again in the same moment. With another consultant the old
 * booking goes and a new one is held in its place, with an id of its own, or neither: a slot somebody else took leaves
 * everything as it was.
 */
export async function moveBooking(
  app: App,
  caller: Caller,
  reference: string,
  bookingId: string,
  { startsAt, endsAt, consultantId, version, isPicked = false }: MoveInput,
  key: WriteKey,
): Promise<Outcome<BookingResult>> {
  const loaded = await loadBooking(app, caller, reference, bookingId, 'meeting:move')
  if (loaded.kind === 'refused') return loaded
  const { settings, state, booking } = loaded.value
  const { municipality } = settings

  const slot = { consultantId: consultantId ?? booking.consultantId, startsAt, endsAt }
  const isGiven = slot.consultantId !== booking.consultantId
  const question = await (isGiven ? questionForGiving : questionForMoving)(app, settings, state, booking)
  const { ranked } = question
  const { isGone, allowLate, isUnchecked, invitation } = await lookAtSlot(app, question, slot)
  const command: Command = isGiven
    ? { type: 'reassignBooking', bookingId, newBookingId: app.newId(), slot, ranked, allowLate, isUnchecked }
    : { type: 'moveBooking', bookingId, startsAt, endsAt, allowLate, isUnchecked, isPicked }
  const executed = await execute(app, {
    municipality,
    requestId: state.requestId,
    by: { kind: 'person', personId: caller.personId },
    commands: [command],
    ...(version === undefined ? {} : { version }),
    key,
    slotGone: isGone,
    invitation,
  })
  const asked = { meeting: booking.meeting, question, requestId: state.requestId }
  return answerBooking(app, settings, caller, executed, asked)
}
