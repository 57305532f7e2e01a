import type { z } from 'zod'
import type { DutyDayView, setDutyInput } from '../../../shared/contract/duty.ts'
import type { Answer } from '../../../shared/contract/client.ts'
import { countedDate } from '../../../shared/contract/primitives.ts'
import { may, type Viewer } from '../../../shared/domain/access/access.ts'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import { type DutyChange, standingOf } from '../../../shared/domain/duty/standing.ts'
import type { DateText } from '../../../shared/domain/ids.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { App } from '../app.ts'
import { changeRoster } from './duty-change.ts'
import { type DutyWarnings, dutyWarnings } from './duty-warnings.ts'
import { namesOf } from '../people/names.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { DutyEntry } from '../ports/duty.ts'
import { municipalityOf, rulesNow } from '../rules-in-force.ts'
import { todayOf } from '../today.ts'
import { unlessAway } from '../alerting/unless-away.ts'
import { viewPerson } from '../request-view/view-parts.ts'
import { runWhileWaiting } from '../commands/run-while-waiting.ts'

/** Puts somebody on a day, or nobody. It counts from now on: requests that came before it stay where they are (KOLDING-5). */
export async function setDuty(
  app: App,
  viewer: Viewer,
  on: string,
  { consultantId, seen }: z.output<typeof setDutyInput>,
): Promise<Outcome<DutyDayView>> {
  if (!may(viewer, 'duty:change')) return refused('access-denied')
  if (!countedDate.safeParse(on).success) return refused('input-invalid', { field: 'on' })
  const today = await todayOf(app)
  if (on < today) return refused('duty-day-past', { field: 'on' })
  const known = (await app.store.consultants()).filter(({ isActive }) => isActive)
  if (consultantId !== null && known.every((one) => one.consultantId !== consultantId)) {
    return refused('setting-unknown', { field: 'consultantId' })
  }

  const change: DutyChange = consultantId === null ? { on } : { on, consultantId }
  const jobIds = await app.store.transaction(async (tx) => {
    await tx.lockRoster()
    const now = standingOf(await tx.dutyEntries(on, on)).get(on) ?? null
    if (now === consultantId) return []
    if (now !== seen) return undefined
    return changeRoster(app, tx, today, { changes: [change], by: viewer.personId })
  })
  const day = await viewDutyDay(app, viewer, on)
  if (jobIds === undefined) return refused('duty-changed', { field: 'seen', extra: { day } })
  await runWhileWaiting(app, jobIds)
  return done(day)
}

/** Everything ever decided about a day, newest first. */
export async function readDutyHistory(
  app: App,
  viewer: Viewer,
  on: string,
): Promise<Outcome<Answer<'readDutyHistory'>>> {
  if (!may(viewer, 'duty:read')) return refused('access-denied')
  if (!countedDate.safeParse(on).success) return refused('input-invalid', { field: 'on' })
  const entries = await app.store.duty.entries(on, on)
  const names = await namesOf(
    app,
    entries.flatMap(({ consultantId, setBy }) => [consultantId, setBy]),
  )
  return done({
    on,
    entries: entries.toReversed().map(({ consultantId, setAt, setBy }) => ({
      ...(consultantId === undefined ? {} : { consultant: viewPerson(consultantId, names) }),
      setAt,
      setBy: viewPerson(setBy, names),
    })),
  })
}

/** One day as it stands; without names while the directory is away, so that what was saved does not look refused. */
export async function viewDutyDay(app: App, viewer: Viewer, on: DateText): Promise<DutyDayView> {
  const rules = rulesNow(await municipalityOf(app.store), app.clock.now())
  const today = await todayOf(app)
  const entries = await app.store.duty.entries(on, on)
  const warnings = await dutyWarnings(app, rules, standingOf(entries), [on], today)
  const names = await unlessAway(namesOf(app, peopleIn(entries)), new Map<string, string>())
  return dutyDayOf({ viewer, rules, today, warnings, names }, on, entries.at(-1))
}

export function peopleIn(entries: readonly DutyEntry[]): string[] {
  return entries.flatMap(({ consultantId, setBy }) => [...(consultantId === undefined ? [] : [consultantId]), setBy])
}

export interface DayContext {
  readonly viewer: Viewer
  readonly rules: Rules
  readonly today: DateText
  readonly warnings: DutyWarnings
  readonly names: ReadonlyMap<string, string>
}

/** @param entry The last that was decided about the day. */
export function dutyDayOf(
  { viewer, rules, today, warnings, names }: DayContext,
  on: DateText,
  entry: DutyEntry | undefined,
): DutyDayView {
  return {
    on,
    ...(entry?.consultantId === undefined ? {} : { consultant: viewPerson(entry.consultantId, names) }),
    ...(entry === undefined ? {} : { setAt: entry.setAt, setBy: viewPerson(entry.setBy, names) }),
    isWorkingDay: rules.calendar.isWorkingDay(dayOf(on)),
    warnings: warnings.of(on),
    mayChange: on >= today && may(viewer, 'duty:change'),
  }
}
