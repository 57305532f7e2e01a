import { dayText } from '../../../shared/domain/calendar/day.ts'
import { standingOf } from '../../../shared/domain/duty/standing.ts'
import type { App } from '../app.ts'
import { usesRoster } from './duty-warnings.ts'
import type { Municipality } from '../ports/settings.ts'
import { rulesNow } from '../rules-in-force.ts'

/** When the next duty is told of, on the last working day before: in time to swap it. Minutes past midnight. */
const tellsAt = 12 * 60

/**
 * Tells whoever has the duty next, once for each day and person, whatever is restarted; who takes the day over later that
 * afternoon is told too. On a Friday that is the weekend's and Monday's.
 */
export async function tellNextDuty(app: App, municipality: Municipality): Promise<void> {
  const now = app.clock.now()
  const rules = rulesNow(municipality, now)
  const { zone, isWorkingDay, nextWorkingDayOnOrAfter } = rules.calendar
  const today = zone.dayAt(now.epochMilliseconds)
  const isTime = now.epochMilliseconds >= zone.at(today, tellsAt)
  if (!usesRoster(rules) || !isWorkingDay(today) || !isTime) return

  const next = nextWorkingDayOnOrAfter(today + 1)
  const standing = standingOf(await app.store.duty.entries(dayText(today + 1), dayText(next)))
  if (standing.size === 0) return
  const jobIds = await app.store.transaction(async (tx) => {
    const queued: string[] = []
    for (const [on, recipientId] of standing) {
      const about = { alertId: app.newId(), kind: 'dutyTomorrow', subject: on } as const
      const jobId = await tx.addAlert({ ...about, recipientId, queuedAt: now.toString() })
      if (jobId !== undefined) queued.push(jobId)
    }
    return queued
  })
  await app.effects.runNow(jobIds)
}
