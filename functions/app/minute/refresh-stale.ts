import type { App } from '../app.ts'
import { lookAgain } from './look-again.ts'
import type { MunicipalityInForce } from '../ports/store.ts'
import { whoIsAway } from '../planned-absences/who-is-away.ts'

const batchSize = 100
/** While somebody waits for their settings to be saved. */
export const mostStaleAtOnce = 100

/**
 * Open requests that were worked out by earlier settings, worked out anew: a closing day moves limits, lights and the
 * next moment. They keep the policy and the statute they started under.
 *
 * @param most How many in all; the rest follow with the next call.
 * @returns How many.
 */
export async function refreshStale(app: App, { version }: MunicipalityInForce, most: number): Promise<number> {
  const away = whoIsAway(app)
  let looked = 0
  while (looked < most) {
    const stale = await app.store.staleRequests(version, Math.min(batchSize, most - looked))
    for (const requestId of stale) await lookAgain(app, requestId, away)
    looked += stale.length
    if (stale.length < batchSize) break
  }
  return looked
}
