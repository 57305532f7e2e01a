import { instantText } from '../../../shared/domain/calendar/instant.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { dueNotices } from '../../../shared/domain/notices/due-notices.ts'
import { nextLookMs } from '../../../shared/domain/notices/next-look.ts'
import type { App } from '../app.ts'
import type { AdvisoryRow, NextLook } from '../ports/absences.ts'
import type { MunicipalityInForce } from '../ports/settings.ts'
import { rulesNow } from '../rules-in-force.ts'
import { unlessAway } from '../alerting/unless-away.ts'
import { type Found, quietUntilMs, tellable } from './tellable.ts'

/** While nobody can say who the leader is. */
const askAgainAfterMs = 5 * 60_000

/**
 * Tells what is due of one person's absences, once each, and notes when to look again: one transaction, so that a process
 * that dies has done all of it or nothing. Nothing is told where a request answers it already, or in its reader's quiet
 * hours: it waits until they end.
 */
export async function lookAtAbsences(app: App, municipality: MunicipalityInForce, employeeId: PersonId): Promise<void> {
  const absentee = await app.store.absences.absentee(employeeId)
  if (absentee === undefined) return
  const now = app.clock.now()
  const nowMs = now.epochMilliseconds
  const rules = rulesNow(municipality, now)
  const { spells, told, revision } = absentee
  const look = (lookAtMs: number | undefined): NextLook => ({
    employeeId,
    revision,
    settingsVersion: municipality.version,
    ...(lookAtMs === undefined ? {} : { lookAt: instantText(lookAtMs) }),
  })

  const nextMs = nextLookMs(rules, spells, told, nowMs)
  if (nextMs === undefined || nextMs > nowMs) {
    await app.store.transaction((tx) => tx.noteLook(look(nextMs)))
    return
  }
  const due = dueNotices(rules, spells, told, rules.calendar.zone.dayAt(nowMs))
  const found = await unlessAway<Found | undefined>(tellable(app, employeeId, due), undefined)
  const waitsUntilMs =
    found === undefined ? nowMs + askAgainAfterMs : await quietUntilMs(app, found, nowMs, rules.calendar)
  if (found === undefined || waitsUntilMs !== undefined) {
    await app.store.transaction((tx) => tx.noteLook(look(waitsUntilMs)))
    return
  }
  const { zone, opensAt } = rules.calendar
  const tomorrowMs = found.isReaderMissing ? zone.at(zone.dayAt(nowMs) + 1, opensAt) : Number.POSITIVE_INFINITY
  const nextRuleMs = nextLookMs(rules, spells, [...told, ...due], nowMs) ?? Number.POSITIVE_INFINITY
  const againMs = Math.min(tomorrowMs, nextRuleMs)
  await tell(
    app,
    look(Number.isFinite(againMs) ? againMs : undefined),
    found.tellable.map(({ notice, reader }): AdvisoryRow => {
      const about = { employeeId, recipientId: reader.personId, workplaceId: reader.workplaceId }
      return { ...notice, ...about, advisoryId: app.newId(), toldAt: now.toString() }
    }),
  )
}

async function tell(app: App, look: NextLook, advisories: readonly AdvisoryRow[]): Promise<void> {
  const jobIds = await app.store.transaction(async (tx) => {
    if (!(await tx.noteLook(look))) return []
    const queued: (string | undefined)[] = []
    for (const advisory of advisories) {
      if (!(await tx.addAdvisory(advisory))) continue
      const { advisoryId: subject, recipientId, toldAt: queuedAt } = advisory
      queued.push(await tx.addAlert({ alertId: app.newId(), kind: 'advisory', subject, recipientId, queuedAt }))
    }
    return queued.filter((jobId) => jobId !== undefined)
  })
  await app.effects.runNow(jobIds)
}
