import { msOf } from '../../shared/domain/calendar/instant.ts'
import type { InstantText } from '../../shared/domain/ids.ts'
import { withoutBooking } from '../../shared/domain/journal/booking.ts'
import { answerBooking, type BookingResult } from './answer-booking.ts'
import type { App } from './app.ts'
import { execute, type WriteKey } from './execute.ts'
import { loadRequest } from './load-request.ts'
import { lookAtSlot } from './look-at-slot.ts'
import { offerQuestionFor } from './offers-for.ts'
import { refused, type Outcome } from './outcome.ts'
import type { Caller } from './ports/caller.ts'
import { bookingSeenBy } from './seen-by.ts'

export interface MoveInput {
  readonly startsAt: InstantText
  readonly endsAt: InstantText
  readonly version?: number | undefined
}

/** Moves a live booking to another time of the same consultant; the old time is free again in the same moment. */
export async function moveBooking(
  app: App,
  caller: Caller,
  reference: string,
  bookingId: string,
  { startsAt, endsAt, version }: MoveInput,
  key: WriteKey,
): Promise<Outcome<BookingResult>> {
  const loaded = await loadRequest(app, caller, reference, 'meeting:move')
  if (loaded.kind === 'refused') return loaded
  const { state } = loaded.value
  const booking = await bookingSeenBy(app, caller, state, bookingId)
  if (booking === undefined) return refused('booking-unknown', { field: 'id' })

  const slot = { consultantId: booking.consultantId, startsAt, endsAt }
  const own = { startMs: msOf(booking.startsAt), endMs: msOf(booking.endsAt) }
  const question = await offerQuestionFor(
    app,
    withoutBooking({ ...state, wish: booking.wish }, bookingId),
    booking.meeting,
  )
  const { isGone, allowLate } = await lookAtSlot(app, question, slot, own)
  const executed = await execute(app, {
    requestId: state.requestId,
    by: { kind: 'person', personId: caller.personId },
    commands: isGone ? [] : [{ type: 'moveBooking', bookingId, startsAt, endsAt, allowLate }],
    ...(version === undefined ? {} : { version }),
    key,
    slotGone: isGone,
  })
  return answerBooking(app, caller, executed)
}
