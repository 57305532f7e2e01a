import type { MeetingKind, MeetingWish, Slot } from '../../../shared/domain/journal/meeting-events.ts'
import { answerBooking, type BookingResult } from './answer-booking.ts'
import type { App } from '../app.ts'
import { execute, type WriteKey } from '../commands/execute.ts'
import { loadRequest } from '../requests/load-request.ts'
import { lookAtSlot } from './look-at-slot.ts'
import { questionForBooking } from '../offers/offers-for.ts'
import type { Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { rulesOf, settingsOf } from '../rules-in-force.ts'
import { meetingSeenBy } from './seen-by.ts'

export interface BookInput {
  /** Left out: the one to book next. */
  readonly meeting?: MeetingKind | undefined
  readonly slot: Slot
  readonly wish?: MeetingWish | undefined
  readonly version?: number | undefined
}

/** Books a time for a request that has none. */
export async function book(
  app: App,
  caller: Caller,
  reference: string,
  { meeting: named, slot, wish: given, version }: BookInput,
  key: WriteKey,
): Promise<Outcome<BookingResult>> {
  const loaded = await loadRequest(app, caller, reference, 'meeting:book')
  if (loaded.kind === 'refused') return loaded
  const { state } = loaded.value
  const settings = await settingsOf(app.store)
  const { municipality } = settings
  const wanted = meetingSeenBy(rulesOf(municipality, state).policy, caller, state, named)
  if (wanted.kind === 'refused') return wanted
  const meeting = wanted.value
  const { wish, ...question } = await questionForBooking(app, settings, state, meeting, given)
  const { isGone, allowLate, isUnchecked, invitation } = await lookAtSlot(app, question, slot)
  const { ranked } = question
  const executed = await execute(app, {
    municipality,
    requestId: state.requestId,
    by: { kind: 'person', personId: caller.personId },
    commands: [{ type: 'book', bookingId: app.newId(), meeting, slot, wish, ranked, allowLate, isUnchecked }],
    ...(version === undefined ? {} : { version }),
    key,
    slotGone: isGone,
    invitation,
  })
  const asked = { meeting, prefixes: { book: 'slot.' }, question, requestId: state.requestId }
  return answerBooking(app, settings, caller, executed, asked)
}
