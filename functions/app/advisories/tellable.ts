import { heldUntil } from '../../../shared/domain/alerting/hold.ts'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { DueNotice } from '../../../shared/domain/notices/due-notices.ts'
import type { App } from '../app.ts'
import { requestAbout } from './advisory-standing.ts'
import { type Reader, readerOf } from './reader-of.ts'

interface Tellable {
  readonly notice: DueNotice
  readonly reader: Reader
}

export interface Found {
  readonly tellable: readonly Tellable[]
  /** The directory or the settings lack somebody who should be told: they may be put right by tomorrow. */
  readonly isReaderMissing: boolean
}

/**
 * Of what is due that which no request answers, with whoever is to read it.
 *
 * @throws DirectoryUnavailable
 */
export async function tellable(app: App, employeeId: PersonId, due: readonly DueNotice[]): Promise<Found> {
  const found: Tellable[] = []
  let isReaderMissing = false
  for (const notice of due) {
    if ((await requestAbout(app, employeeId, dayOf(notice.spellStartsOn))) !== undefined) continue
    const reader = await readerOf(app, employeeId, notice.to)
    if (reader.kind === 'reader') {
      found.push({ notice, reader })
      continue
    }
    isReaderMissing = true
    app.log.warn('advisory-untold', { ruleId: notice.ruleId, code: reader.code })
  }
  return { tellable: found, isReaderMissing }
}

/** Until when somebody who is to read it wants quiet. Undefined: nobody does now. */
export async function quietUntilMs(
  app: App,
  { tellable }: Found,
  nowMs: number,
  calendar: WorkingCalendar,
): Promise<number | undefined> {
  for (const { reader } of tellable) {
    const { quietHours } = await app.store.preferences.of(reader.personId)
    const wish = quietHours === undefined ? {} : { quietHours }
    const held = heldUntil(wish, nowMs, Number.POSITIVE_INFINITY, calendar)
    if (held !== undefined) return held.untilMs
  }
  return undefined
}
