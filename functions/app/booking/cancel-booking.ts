import type { CancelReason } from '../../../shared/domain/journal/meeting-events.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { answerBooking, type BookingResult } from './answer-booking.ts'
import { execute, type WriteKey } from '../commands/execute.ts'
import type { Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { loadBooking } from './load-booking.ts'

/** Cancels a booking; the request goes on and its obligations open again. Cancelling twice changes nothing. */
export async function cancelBooking(
  app: App,
  caller: Caller,
  reference: string,
  bookingId: string,
  key: WriteKey,
): Promise<Outcome<BookingResult>> {
  const loaded = await loadBooking(app, caller, reference, bookingId, 'meeting:cancel')
  if (loaded.kind === 'refused') return loaded
  const { settings, state, booking } = loaded.value
  const { municipality } = settings
  const executed = await execute(app, {
    municipality,
    requestId: state.requestId,
    by: { kind: 'person', personId: caller.personId },
    commands: [{ type: 'cancelBooking', bookingId, reason: reasonOf(caller, state) }],
    key,
  })
  return answerBooking(app, settings, caller, executed, { meeting: booking.meeting, requestId: state.requestId })
}

/** Whoever stands in cancels as the consultant; a coordinator who has the request does too. */
function reasonOf({ personId }: Caller, { leaderId, consultantId, substituteId }: RequestState): CancelReason {
  if (personId === leaderId) return 'byLeader'
  return personId === consultantId || personId === substituteId ? 'byConsultant' : 'byCoordinator'
}
