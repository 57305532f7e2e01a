import type { App } from '../app.ts'
import { lookAtAbsences } from './look-at-absences.ts'

const batchSize = 100

/**
 * What is to be told of absences now, found through the index on the next look: its cost follows what is due, never what
 * is stored. Whoever was looked at under earlier settings is looked at again.
 *
 * @returns How many people's absences were looked at.
 */
export async function runAdvisories(app: App): Promise<number> {
  const municipality = await app.store.municipality()
  if (municipality === undefined) return 0
  const at = app.clock.now().toString()
  await app.store.absences.markStale(municipality.version, at)
  for (let looked = 0; ;) {
    const due = await app.store.absences.due(at, batchSize)
    for (const employeeId of due) await lookAtAbsences(app, municipality, employeeId)
    looked += due.length
    if (due.length < batchSize) return looked
  }
}
