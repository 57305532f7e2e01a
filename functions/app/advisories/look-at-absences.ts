import { instantText } from '../../../shared/domain/calendar/instant.ts'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { type DueNotice, dueNotices } from '../../../shared/domain/notices/due-notices.ts'
import { nextLookMs } from '../../../shared/domain/notices/next-look.ts'
import type { App } from '../app.ts'
import type { AdvisoryRow, NextLook } from '../ports/absences.ts'
import type { MunicipalityInForce } from '../ports/store.ts'
import { rulesNow } from '../rules-in-force.ts'
import { unlessAway } from '../unless-away.ts'
import { requestAbout } from './advisory-standing.ts'
import { type Reader, readerOf } from './reader-of.ts'

/** While nobody can say who the leader is. */
const askAgainAfterMs = 5 * 60_000

/**
 * Tells what is due of one person's absences, once each, and notes when to look again: one transaction, so that a process
 * that dies has done all of it or nothing. Nothing is told where a request answers it already.
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
  if (found === undefined) {
    await app.store.transaction((tx) => tx.noteLook(look(nowMs + askAgainAfterMs)))
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

interface Tellable {
  readonly notice: DueNotice
  readonly reader: Reader
}

interface Found {
  readonly tellable: readonly Tellable[]
  /** The directory or the settings lack somebody who should be told: they may be put right by tomorrow. */
  readonly isReaderMissing: boolean
}

/** Those that no request answers, with whoever is to read them. */
async function tellable(app: App, employeeId: PersonId, due: readonly DueNotice[]): Promise<Found> {
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
