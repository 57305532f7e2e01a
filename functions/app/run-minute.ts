import { runAdvisories } from './advisories/run-advisories.ts'
import type { App } from './app.ts'
import { tellNextDuty } from './duty-tomorrow.ts'
import { lookAgain } from './look-again.ts'
import { releaseHeld } from './release-held.ts'
import { refreshStale } from './refresh-stale.ts'
import { whoIsAway } from './who-is-away.ts'

const batchSize = 100
/** A minute's share of what new settings have moved. */
const mostStale = 1000

/**
 * What time has made due: slots to let go, reminders, escalations and lights, found through the index on `nextActionAt`,
 * so that its cost follows what is due and never what is stored. Each alert goes once per obligation and level, whatever
 * is restarted; whoever has the duty next hears of it too, and so does
 * everybody for whom a warning has waited. Then what new settings have moved, and what is to be told of absences.
 *
 * @returns How many requests, readers and absent people were looked at.
 */
export async function runMinute(app: App): Promise<number> {
  const municipality = await app.store.municipality()
  if (municipality === undefined) return 0
  await tellNextDuty(app)
  const away = whoIsAway(app)
  let looked = await releaseHeld(app)
  for (;;) {
    const due = await app.store.dueRequests(app.clock.now().toString(), batchSize)
    for (const requestId of due) await lookAgain(app, requestId, away)
    looked += due.length
    if (due.length < batchSize) break
  }
  return looked + (await refreshStale(app, mostStale)) + (await runAdvisories(app, municipality))
}
