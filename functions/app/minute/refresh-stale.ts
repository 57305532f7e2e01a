import type { RequestId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { eachDue } from './each-due.ts'
import { lookAgainOrTell } from './look-again.ts'
import type { MunicipalityInForce } from '../ports/settings.ts'
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
  const staleNow = (limit: number) => app.store.staleRequests(version, limit)
  const look = async (batch: readonly RequestId[]): Promise<void> => {
    for (const requestId of batch) await lookAgainOrTell(app, requestId, away)
  }
  return eachDue(staleNow, batchSize, look, most)
}
