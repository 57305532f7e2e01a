import type { Action } from '../../../shared/domain/access/access-table.ts'
import type { Reference } from '../../../shared/domain/ids.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { loadRequest } from '../requests/load-request.ts'
import { rulesOf, settingsOf } from '../rules-in-force.ts'
import { bookingSeenBy } from './seen-by.ts'

/** A booking that somebody wants to change, and all that is decided by. */
export interface LoadedBooking {
  readonly settings: SettingsInForce
  readonly state: RequestState
  readonly booking: Booking
}

/** One this caller may act on. A booking the caller may not know of is as unknown as one that does not exist (P-8). */
export async function loadBooking(
  app: App,
  caller: Caller,
  reference: Reference,
  bookingId: string,
  action: Action,
): Promise<Outcome<LoadedBooking>> {
  const loaded = await loadRequest(app, caller, reference, action)
  if (loaded.kind === 'refused') return loaded
  const { state } = loaded.value
  const settings = await settingsOf(app.store)
  const booking = bookingSeenBy(rulesOf(settings.municipality, state).policy, caller, state, bookingId)
  return booking === undefined ? refused('booking-unknown', { field: 'id' }) : done({ settings, state, booking })
}
