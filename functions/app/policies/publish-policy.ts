import type { z } from 'zod'
import type { published, publishPolicyInput } from '../../../shared/contract/policies.ts'
import { may } from '../../../shared/domain/access/access.ts'
import { policyById } from '../../../shared/domain/policies/registry.ts'
import { statuteById } from '../../../shared/domain/statutes/registry.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { choiceInForce } from './policy-choice.ts'
import type { Caller } from '../ports/caller.ts'
import { mostStaleAtOnce, refreshStale } from '../minute/refresh-stale.ts'
import { municipalityOf } from '../rules-in-force.ts'
import { viewerOf } from '../viewer.ts'

/**
 * Puts a model and a statute in force for requests that come from now on; those on their way keep what they started
 * under. Repeated for what is in force already it changes nothing, so a lost answer may be asked for again.
 */
export async function publishPolicy(
  app: App,
  caller: Caller,
  { policyId, statute, why }: z.output<typeof publishPolicyInput>,
): Promise<Outcome<z.output<typeof published>>> {
  if (!may(viewerOf(caller), 'settings:change')) return refused('access-denied')
  const policy = policyById(policyId)
  if (policy === undefined) return refused('setting-unknown', { field: 'policyId' })
  if (statute !== 'byDate' && statuteById(statute) === undefined)
    return refused('setting-unknown', { field: 'statute' })

  const before = await municipalityOf(app.store)
  if (before.policyId !== policyId || before.statute !== statute) {
    await app.store.publishPolicy({ policyId, policyVersion: policy.version, statute, why, by: caller.personId })
    await refreshStale(app, await municipalityOf(app.store), mostStaleAtOnce)
  }
  return done({ inForce: await choiceInForce(app) })
}
