import type { RequestView } from '../../shared/contract/requests.ts'
import type { MeetingKind } from '../../shared/domain/journal/events.ts'
import { fold } from '../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import type { App } from './app.ts'
import type { Executed } from './execute.ts'
import { offersFor } from './offers-for.ts'
import { done, refused, type Outcome } from './outcome.ts'
import type { Caller } from './ports/caller.ts'
import { refusalOf } from './refusal-of.ts'
import { viewRequest } from './view-request.ts'

export interface BookingResult {
  readonly request: RequestView
  readonly outcome: 'recorded' | 'booked' | 'calendar-pending'
}

/** Runs what the commit queued, then says how it stands: booked, waiting for the calendar, or the time was taken (409 with fresh offers). */
export async function answerBooking(
  app: App,
  caller: Caller,
  executed: Executed,
  slotPrefix = '',
  meeting?: MeetingKind,
): Promise<Outcome<BookingResult>> {
  if (executed.kind !== 'done' && executed.kind !== 'repeated') return refusalOf(executed, slotPrefix)
  if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)

  const requestId = executed.kind === 'done' ? executed.state.requestId : executed.requestId
  const entries = await app.store.journal(requestId)
  const state = fold(entries)
  const request = await viewRequest(app, caller, state, entries)
  if (!executed.slotTaken) return done({ request, outcome: outcomeOf(state) })

  const fresh = await offersFor(app, state, meeting)
  return refused('slot-taken', {
    field: `${slotPrefix}startsAt`,
    extra: { request, offers: fresh.kind === 'done' ? fresh.value.offers : [] },
  })
}

function outcomeOf(state: RequestState): BookingResult['outcome'] {
  if (state.bookings.some((booking) => booking.state === 'confirmed')) return 'booked'
  return state.bookings.some((booking) => booking.state === 'held') ? 'calendar-pending' : 'recorded'
}
