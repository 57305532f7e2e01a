import type { Temporal } from 'temporal-polyfill'
import { dayOf, type Day } from '../../../shared/domain/calendar/day.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { type Absence, absencesOf } from '../../../shared/domain/notices/absences.ts'
import { isStanding } from '../../../shared/domain/notices/due-notices.ts'
import type { App } from '../app.ts'
import type { AdvisoryRow } from '../ports/absences.ts'
import type { RequestRow } from '../ports/request-row.ts'
import { municipalityOf, rulesNow } from '../rules-in-force.ts'

/** Whether an advisory still asks something. `answered`: there is a request; `over`: the employee is back. */
export interface AdvisoryStanding {
  readonly state: 'open' | 'answered' | 'over'
  readonly today: Day
  /** As the reports have it now; undefined when the employee is back. */
  readonly absence?: Absence
  readonly request?: RequestRow
}

export async function standingOf(app: App, row: AdvisoryRow): Promise<AdvisoryStanding> {
  const now = app.clock.now()
  const today = await todayOf(app, now)
  const first = dayOf(row.spellStartsOn)
  const [absentee, request] = await Promise.all([
    app.store.absences.absentee(row.employeeId),
    requestAbout(app, row.employeeId, first),
  ])
  const absence = absencesOf(absentee?.spells ?? []).find((one) => one.first <= first && one.last >= first)
  const isAway = absence !== undefined && absence.last >= today
  const stands = absence !== undefined && isStanding(row, absence, today)
  return {
    state: request !== undefined ? 'answered' : stands ? 'open' : 'over',
    today,
    ...(isAway ? { absence } : {}),
    ...(request === undefined ? {} : { request }),
  }
}

/** More requests about one person than anybody has in a year. */
const mostRequests = 20

/** The request that answers an advisory about an absence: one that is open, or was received since the absence began. */
export async function requestAbout(app: App, employeeId: PersonId, first: Day): Promise<RequestRow | undefined> {
  const { calendar } = rulesNow(await municipalityOf(app.store), app.clock.now())
  const { rows } = await app.store.rows({ employeeId }, 'received', mostRequests)
  return (
    rows.find(({ status }) => status === 'open') ??
    rows.find(({ receivedAt }) => calendar.zone.dayAt(msOf(receivedAt)) >= first)
  )
}

async function todayOf(app: App, now: Temporal.Instant): Promise<Day> {
  const { calendar } = rulesNow(await municipalityOf(app.store), now)
  return calendar.zone.dayAt(now.epochMilliseconds)
}
