import type { CommandInput } from '../../../shared/contract/commands.ts'
import { errors } from '../../../shared/contract/errors.ts'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { actionOfAct } from '../../../shared/domain/access/acts.ts'
import type { App } from '../app.ts'
import { carryOut } from './carry-out.ts'
import type { WriteKey } from './execute.ts'
import { loadRequest } from '../requests/load-request.ts'
import { done, type Outcome, type Refusal } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { viewReference, viewRequest } from '../request-view/view-request.ts'
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
  if (carried.kind === 'refused') return withPresent(app, settings, caller, reference, carried)
  return done(await viewReference(app, settings, caller, state.requestId))
}

/** Whoever acts on an old picture gets the present one with the refusal, as long as it is still theirs to see. */
async function withPresent(
  app: App,
  settings: SettingsInForce,
  caller: Caller,
  reference: string,
  refusal: Refusal,
): Promise<Refusal> {
  if (errors[refusal.code].status !== 409) return refusal
  const present = await loadRequest(app, caller, reference)
  if (present.kind === 'refused') return refusal
  const { state, entries } = present.value
  const request = await viewRequest(app, settings, caller, state, entries)
  return { ...refusal, extra: { ...refusal.extra, request } }
}
