import type { z } from 'zod'
import type { consultantsInput, municipalityInput, workplacesInput } from '../../../shared/contract/settings.ts'
import { may } from '../../../shared/domain/access/access.ts'
import { isShutTooLong } from '../../../shared/domain/calendar/unbroken-closure.ts'
import { policyById } from '../../../shared/domain/policies/registry.ts'
import { statuteById } from '../../../shared/domain/statutes/registry.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { mostStaleAtOnce, refreshStale } from '../minute/refresh-stale.ts'
import { municipalityOf, rulesNow } from '../rules-in-force.ts'
import { viewerOf } from '../viewer.ts'

export type Saved = { readonly saved: true }

export function refuseUnlessAdmin(caller: Caller) {
  return may(viewerOf(caller), 'settings:change') ? undefined : refused('access-denied')
}

/**
 * The municipality's policy, statute, closing days and coordinators. Requests on their way keep the policy they started
 * under; what new closing days move is worked out at once for the first, and by the minute timer for the rest.
 */
export async function saveMunicipality(
  app: App,
  caller: Caller,
  input: z.output<typeof municipalityInput>,
): Promise<Outcome<Saved>> {
  const refusal = refuseUnlessAdmin(caller)
  if (refusal !== undefined) return refusal
  if (policyById(input.policyId) === undefined) return refused('setting-unknown', { field: 'policyId' })
  if (input.statute !== 'byDate' && statuteById(input.statute) === undefined)
    return refused('setting-unknown', { field: 'statute' })
  if (isShutTooLong(rulesNow(input, app.clock.now()).calendar, input.closingDays))
    return refused('closing-days-unbroken', { field: 'closingDays' })
  await app.store.saveMunicipality(input, caller.personId)
  await refreshStale(app, await municipalityOf(app.store), mostStaleAtOnce)
  return done({ saved: true })
}

/** The whole list of workplaces at once. A fixed consultant must be one of the consultants. */
export async function saveWorkplaces(
  app: App,
  caller: Caller,
  { workplaces }: z.output<typeof workplacesInput>,
): Promise<Outcome<Saved>> {
  const refusal = refuseUnlessAdmin(caller)
  if (refusal !== undefined) return refusal
  const repeated = firstRepeated(workplaces.map(({ workplaceId }) => workplaceId))
  if (repeated !== undefined) return refused('setting-repeated', { field: `workplaces.${repeated}.workplaceId` })
  const known = new Set((await app.store.consultants()).map(({ consultantId }) => consultantId))
  const stranger = workplaces.findIndex(
    ({ fixedConsultantId }) => fixedConsultantId !== undefined && !known.has(fixedConsultantId),
  )
  if (stranger >= 0) return refused('setting-unknown', { field: `workplaces.${stranger}.fixedConsultantId` })
  await app.store.saveWorkplaces(workplaces)
  return done({ saved: true })
}

/**
 * The whole list of consultants at once, with the hours that are also their capacity (VARDE-8). An own workplace must be
 * one of the workplaces: a misspelt one would let a colleague take the request.
 */
export async function saveConsultants(
  app: App,
  caller: Caller,
  { consultants }: z.output<typeof consultantsInput>,
): Promise<Outcome<Saved>> {
  const refusal = refuseUnlessAdmin(caller)
  if (refusal !== undefined) return refusal
  const repeated = firstRepeated(consultants.map(({ consultantId }) => consultantId))
  if (repeated !== undefined) return refused('setting-repeated', { field: `consultants.${repeated}.consultantId` })
  const known = new Set((await app.store.workplaces()).map(({ workplaceId }) => workplaceId))
  const stranger = consultants.findIndex(
    ({ ownWorkplaceId }) => ownWorkplaceId !== undefined && !known.has(ownWorkplaceId),
  )
  if (stranger >= 0) return refused('setting-unknown', { field: `consultants.${stranger}.ownWorkplaceId` })
  await app.store.saveConsultants(consultants)
  return done({ saved: true })
}

/** The place of the first value that stood earlier already. */
export function firstRepeated(values: readonly string[]): number | undefined {
  const seen = new Set<string>()
  for (const [index, value] of values.entries()) {
    if (seen.has(value)) return index
    seen.add(value)
  }
  return undefined
}
