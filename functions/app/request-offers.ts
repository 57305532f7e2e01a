import type { App } from './app.ts'
import type { OffersAnswer } from './find-offers.ts'
import { loadRequest } from './load-request.ts'
import { offersFor } from './offers-for.ts'
import type { Outcome } from './outcome.ts'
import type { Caller } from './ports/caller.ts'

/** Bookable times of a request, for booking or moving. */
export async function requestOffers(app: App, caller: Caller, reference: string): Promise<Outcome<OffersAnswer>> {
  const loaded = await loadRequest(app, caller, reference, 'offers:read')
  return loaded.kind === 'refused' ? loaded : offersFor(app, loaded.value.state)
}
