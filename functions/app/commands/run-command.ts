import type { CommandInput } from '../../../shared/contract/commands.ts'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { actionOfAct } from '../../../shared/domain/access/acts.ts'
import type { App } from '../app.ts'
import { carryOut } from './carry-out.ts'
import type { WriteKey } from './execute.ts'
import { loadRequest } from '../requests/load-request.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { viewReference } from '../request-view/view-request.ts'
import { settingsOf } from '../rules-in-force.ts'
import { viewerOf } from '../viewer.ts'

/** Every other act on a request. Repeating an act that is already true changes nothing. */
export async function runCommand(
  app: App,
  caller: Caller,
  reference: string,
  { version, ...input }: CommandInput,
  key: WriteKey,
): Promise<Outcome<RequestView>> {
  const loaded = await loadRequest(app, caller, reference, actionOfAct[input.type])
  if (loaded.kind === 'refused') return loaded
  const { state } = loaded.value
  const settings = await settingsOf(app.store)
  const carried = await carryOut(app, settings, viewerOf(caller), state, { input, version, key })
  return carried.kind === 'refused' ? carried : done(await viewReference(app, settings, caller, state.requestId))
}
