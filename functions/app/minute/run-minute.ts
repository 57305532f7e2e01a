import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { RequestId } from '../../../shared/domain/ids.ts'
import { runAdvisories } from '../advisories/run-advisories.ts'
import type { App } from '../app.ts'
import { tellNextDuty } from '../duty/duty-tomorrow.ts'
import { deleteNotes } from '../notes/delete-notes.ts'
import { eachDue } from './each-due.ts'
import { lookAgainOrTell } from './look-again.ts'
import { releaseHeld } from '../alerting/release-held.ts'
import { refreshStale } from './refresh-stale.ts'
import { whoIsAway } from '../planned-absences/who-is-away.ts'

const batchSize = 100
/** Requests at once: Teams takes its time for each card, and many may fall due in the same minute. */
const lanes = 4
/** A minute's share of what new settings have moved. */
const mostStale = 1000

/**
 * What time has made due: slots to let go, reminders, escalations and lights, found through the index on `nextActionAt`,
 * so that its cost follows what is due and never what is stored. Each alert goes once per obligation and level, whatever
 * is restarted; so hear everybody for whom a warning has waited, and whoever has the duty next. Then what new settings have
 * moved, what is to be told of absences, and once a day the notes whose time is up. What fails holds up nothing else.
 *
 * @returns How many requests, readers and absent people were looked at.
 * @throws the first failure, once all else is done.
 */
export async function runMinute(app: App): Promise<number> {
  const municipality = await app.store.municipality()
  if (municipality === undefined) return 0
  const failures: unknown[] = []
  let looked = 0
  for (const part of [
    () => lookAtDue(app),
    () => releaseHeld(app),
    () => tellNextDuty(app, municipality).then(() => 0),
    () => refreshStale(app, municipality, mostStale),
    () => runAdvisories(app, municipality),
    () => deleteNotes(app, municipality),
  ]) {
    looked += await part().catch((reason: unknown) => {
      failures.push(reason)
      return 0
    })
  }
  if (failures.length > 0) throw failures[0]
  return looked
}

function lookAtDue(app: App): Promise<number> {
  const away = whoIsAway(app)
  const dueNow = (most: number) => app.store.dueRequests(app.clock.now().toString(), most)
  return eachDue(dueNow, batchSize, (batch) =>
    inLanes(fromAnywhere(app, batch), async (requestId) => {
      if (batch.length > lanes && !(await isStillDue(app, requestId))) return
      await lookAgainOrTell(app, requestId, away)
    }),
  )
}

/** Of many, so that workers which look in the same minute begin at different places. */
function fromAnywhere(app: App, all: readonly RequestId[]): readonly RequestId[] {
  const [byte = 0] = app.randomBytes(1)
  const first = all.length > lanes ? Math.floor((byte / 256) * all.length) : 0
  return [...all.slice(first), ...all.slice(0, first)]
}

/** Another worker may have told it meanwhile. */
async function isStillDue(app: App, requestId: RequestId): Promise<boolean> {
  const at = (await app.store.row(requestId))?.nextActionAt
  return at !== undefined && msOf(at) <= app.clock.now().epochMilliseconds
}

async function inLanes<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values()
  const lane = async (): Promise<void> => {
    for (const one of left) await work(one)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
