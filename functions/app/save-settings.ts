import type { z } from 'zod'
import type { consultantsInput, municipalityInput, workplacesInput } from '../../shared/contract/settings.ts'
import { may } from '../../shared/domain/access/access.ts'
import { policyById } from '../../shared/domain/policies/registry.ts'
import { statuteById } from '../../shared/domain/statutes/registry.ts'
import type { App } from './app.ts'
import { done, refused, type Outcome } from './outcome.ts'
import type { Caller } from './ports/caller.ts'
import { viewerOf } from './viewer.ts'

type Saved = { readonly saved: true }

function refuseUnlessAdmin(caller: Caller) {
  return may(viewerOf(caller), 'settings:change') ? undefined : refused('access-denied')
}

/** The municipality's policy, statute, closing days and coordinators. Requests on their way keep the policy they started under. */
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
  await app.store.saveMunicipality(input, caller.personId)
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
  const repeated = workplaces.findIndex(({ workplaceId }, index) =>
    workplaces.slice(0, index).some((earlier) => earlier.workplaceId === workplaceId),
  )
  if (repeated >= 0) return refused('setting-repeated', { field: `workplaces.${repeated}.workplaceId` })
  const known = new Set((await app.store.consultants()).map(({ consultantId }) => consultantId))
  const stranger = workplaces.findIndex(
    ({ fixedConsultantId }) => fixedConsultantId !== undefined && !known.has(fixedConsultantId),
  )
  if (stranger >= 0) return refused('setting-unknown', { field: `workplaces.${stranger}.fixedConsultantId` })
  await app.store.saveWorkplaces(
    workplaces.map(({ fixedConsultantId, ...workplace }) => ({
      ...workplace,
      ...(fixedConsultantId === undefined ? {} : { fixedConsultantId }),
    })),
  )
  return done({ saved: true })
}

/** The whole list of consultants at once, with the hours that are also their capacity (VARDE-8). */
export async function saveConsultants(
  app: App,
  caller: Caller,
  { consultants }: z.output<typeof consultantsInput>,
): Promise<Outcome<Saved>> {
  const refusal = refuseUnlessAdmin(caller)
  if (refusal !== undefined) return refusal
  await app.store.saveConsultants(consultants)
  return done({ saved: true })
}
