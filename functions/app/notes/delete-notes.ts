import { dayText, type Day } from '../../../shared/domain/calendar/day.ts'
import { instantText } from '../../../shared/domain/calendar/instant.ts'
import { zoneOf } from '../../../shared/domain/calendar/zone.ts'
import { lastClosingGone, periodsUnlessChosen, retentionOf } from '../../../shared/domain/note-retention.ts'
import type { App } from '../app.ts'
import type { Municipality } from '../ports/settings.ts'
import type { Store } from '../ports/store.ts'
import { policyOf } from '../rules-in-force.ts'

/** Requests in one statement: short enough that nobody waits for its locks. */
const batchSize = 200

/** The local day on which each store was last gone through by this process. Going through it once more is harmless. */
const lastDays = new WeakMap<Store, Day>()

/**
 * Deletes the notes whose time is up (P-15), once each local day, by the periods that stood when the day began: a choice
 * that was a mistake can be changed back until midnight. What fails is tried again the next minute.
 *
 * @returns Of how many requests a class of notes was deleted.
 */
export async function deleteNotes(app: App, municipality: Municipality): Promise<number> {
  const { store, clock, log } = app
  const zone = zoneOf(policyOf(municipality).workingCalendar.timeZone)
  const today = zone.dayAt(clock.now().epochMilliseconds)
  if (lastDays.get(store) === today) return 0

  const periods = (await store.noteRetention.chosen(instantText(zone.startOf(today)))) ?? periodsUnlessChosen
  const deleted = { employerNote: 0, healthText: 0 }
  let looked = 0
  for (const retention of Object.values(retentionOf)) {
    const closedBefore = instantText(zone.startOf(lastClosingGone(today, periods[retention]) + 1))
    for (;;) {
      const gone = await store.noteRetention.deleteNotes({ retention, closedBefore, on: dayText(today) }, batchSize)
      deleted[retention] += gone.notes
      looked += gone.requests
      if (gone.requests < batchSize) break
    }
  }
  if (looked > 0) log.info('notes-deleted', deleted)
  lastDays.set(store, today)
  return looked
}
