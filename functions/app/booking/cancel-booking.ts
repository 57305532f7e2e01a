import type { App } from '../app.ts'
import { answerBooking, type BookingResult } from './answer-booking.ts'
import { execute, type WriteKey } from '../commands/execute.ts'
import { loadRequest } from '../requests/load-request.ts'
import { refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { rulesOf, settingsOf } from '../rules-in-force.ts'
import { bookingSeenBy } from './seen-by.ts'

/** Cancels a booking; the request goes on and its obligations open again. Cancelling twice changes nothing. */
export async function cancelBooking(
  app: App,
  caller: Caller,
  reference: string,
  bookingId: string,
  key: WriteKey,
): Promise<Outcome<BookingResult>> {
  const loaded = await loadRequest(app, caller, reference, 'meeting:cancel')
  if (loaded.kind === 'refused') return loaded
  const { state } = loaded.value
  const settings = await settingsOf(app.store)
  const { municipality } = settings
  const booking = bookingSeenBy(rulesOf(municipality, state).policy, caller, state, bookingId)
  if (booking === undefined) return refused('booking-unknown', { field: 'id' })
  const reason = caller.personId === state.consultantId ? 'byConsultant' : 'byLeader'
  const executed = await execute(app, {
    municipality,
    requestId: state.requestId,
    by: { kind: 'person', personId: caller.personId },
    commands: [{ type: 'cancelBooking', bookingId, reason }],
    key,
  })
  return answerBooking(app, settings, caller, executed, { requestId: state.requestId })
}
