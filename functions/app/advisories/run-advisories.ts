import type { App } from '../app.ts'
import type { MunicipalityInForce } from '../ports/settings.ts'
import { lookAtAbsences } from './look-at-absences.ts'

const batchSize = 100

/**
 * What is to be told of absences now: its cost follows what is due, never what is stored. Whoever was looked at under
 * earlier settings is looked at again.
 *
 * @returns How many people's absences were looked at.
 */
export async function runAdvisories(app: App, municipality: MunicipalityInForce): Promise<number> {
  let looked = 0
  for (;;) {
    const due = await app.store.absences.due(app.clock.now().toString(), municipality.version, batchSize)
    for (const employeeId of due) await lookAtAbsences(app, municipality, employeeId)
    looked += due.length
    if (due.length < batchSize) return looked
  }
}
