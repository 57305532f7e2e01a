import type { Answer } from '../../../shared/contract/client.ts'
import { may } from '../../../shared/domain/access/access.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { municipalityOf } from '../rules-in-force.ts'
import { viewerOf } from '../viewer.ts'

/** Each list as it was saved, so that it can be changed and saved whole again. */

export async function readMunicipality(app: App, caller: Caller): Promise<Outcome<Answer<'readMunicipality'>>> {
  const refusal = refuseUnlessReader(caller)
  if (refusal !== undefined) return refusal
  const { version: _version, closingDays, coordinatorIds, ...rest } = await municipalityOf(app.store)
  return done({ ...rest, closingDays: [...closingDays], coordinatorIds: [...coordinatorIds] })
}

export async function readWorkplaces(app: App, caller: Caller): Promise<Outcome<Answer<'readWorkplaces'>>> {
  const refusal = refuseUnlessReader(caller)
  if (refusal !== undefined) return refusal
  return done({ workplaces: [...(await app.store.workplaces())] })
}

export async function readConsultants(app: App, caller: Caller): Promise<Outcome<Answer<'readConsultants'>>> {
  const refusal = refuseUnlessReader(caller)
  if (refusal !== undefined) return refusal
  const consultants = await app.store.consultants()
  return done({ consultants: consultants.map((one) => ({ ...one, professions: [...one.professions] })) })
}

export function refuseUnlessReader(caller: Caller) {
  return may(viewerOf(caller), 'settings:read') ? undefined : refused('access-denied')
}
