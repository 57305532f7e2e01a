import type { RequestView } from '../../../shared/contract/requests.ts'
import type { App } from '../app.ts'
import { loadRequest } from './load-request.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { settingsOf } from '../rules-in-force.ts'
import { viewRequest } from '../request-view/view-request.ts'

/** One request with its timeline, obligations and bookings. */
export async function readRequest(app: App, caller: Caller, reference: string): Promise<Outcome<RequestView>> {
  const loaded = await loadRequest(app, caller, reference)
  if (loaded.kind === 'refused') return loaded
  return done(await viewRequest(app, await settingsOf(app.store), caller, loaded.value.state, loaded.value.entries))
}
