import { within } from '../../within.ts'
import type { App } from '../app.ts'

/** Far over what calendar and card take on a busy day, and less than one call to either may take when it is silent. */
const patienceMs = 6_000

/**
 * Runs what a person's act has queued for as long as they may be kept waiting. A calendar or a Teams that is silent goes on
 * without them, and the answer tells how it stands.
 */
export async function runWhileWaiting(app: App, jobIds: readonly string[]): Promise<void> {
  await within(app.effects.runNow(jobIds), patienceMs)
}
