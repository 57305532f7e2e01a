import type { BookingId, PersonId, RequestId } from '../../../shared/domain/ids.ts'
import { bookingOf } from '../../../shared/domain/journal/booking.ts'
import type { Actor } from '../../../shared/domain/journal/events.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { assignableConsultants } from '../people/assignable.ts'
import { type Execution, execute, type WriteKey } from '../commands/execute.ts'
import { lookAtSlot } from '../booking/look-at-slot.ts'
import { questionForGiving } from '../offers/offers-for.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { refusalOf } from '../commands/refusal-of.ts'
import { settingsOf } from '../rules-in-force.ts'
import { runWhileWaiting } from '../commands/run-while-waiting.ts'

/** Who gives to whom; that the giver may is known already. */
export interface Giving {
  readonly by: Actor
  readonly toId: PersonId
  readonly key: WriteKey
}

/** Old and new consultant stand in the journal, and that absence was the reason (KOLDING-4). */
export async function giveRequest(
  app: App,
  { by, toId, key }: Giving,
  state: RequestState,
): Promise<Outcome<undefined>> {
  const { municipality, consultants } = await settingsOf(app.store)
  if (!assignableConsultants(consultants, state).includes(toId)) {
    return refused('slot-consultant-not-eligible', { field: 'toId' })
  }
  const command = { type: 'handOver', consultantId: toId, reason: 'absent' } as const
  return carriedOut(app, { municipality, requestId: state.requestId, by, commands: [command], key })
}

/** To a colleague at its own time; refused, and left as it is, when the colleague is not free then. */
export async function giveMeeting(
  app: App,
  { by, toId, key }: Giving,
  requestId: RequestId,
  bookingId: BookingId,
): Promise<Outcome<undefined>> {
  const state = fold(await app.store.journal(requestId))
  const booking = bookingOf(state, bookingId)
  if (booking === undefined) return refused('booking-unknown', { field: 'key' })
  const { startsAt, endsAt } = booking
  const slot = { consultantId: toId, startsAt, endsAt }
  const settings = await settingsOf(app.store)
  const question = await questionForGiving(app, settings, state, booking)
  const { isGone, allowLate, isUnchecked, invitation } = await lookAtSlot(app, question, slot)
  if (isGone) return refused('slot-taken', { field: 'toId' })
  const { ranked } = question
  const given = { slot, ranked, allowLate, isUnchecked }
  const command = { type: 'reassignBooking', bookingId, newBookingId: app.newId(), ...given } as const
  const { municipality } = settings
  return carriedOut(app, { municipality, requestId, by, commands: [command], invitation, key })
}

async function carriedOut(app: App, execution: Execution): Promise<Outcome<undefined>> {
  const executed = await execute(app, execution)
  if (executed.kind !== 'done' && executed.kind !== 'repeated') return refusalOf(executed)
  if (executed.kind === 'done') await runWhileWaiting(app, executed.jobIds)
  return executed.slotTaken ? refused('slot-taken', { field: 'toId' }) : done(undefined)
}
