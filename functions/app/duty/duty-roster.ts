import type { z } from 'zod'
import type { Answer } from '../../../shared/contract/client.ts'
import type { dutyRosterInput, dutyRosterQuery } from '../../../shared/contract/settings.ts'
import { changesBetween, standingOf } from '../../../shared/domain/duty/standing.ts'
import type { App } from '../app.ts'
import { changeRoster } from './duty-change.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { refuseUnlessReader } from '../settings/read-settings.ts'
import { firstRepeated, refuseUnlessAdmin, type Saved } from '../settings/save-settings.ts'
import { todayOf } from '../today.ts'
import { runWhileWaiting } from '../commands/run-while-waiting.ts'

type DutyDay = Answer<'readDutyRoster'>['days'][number]

/** Who has the duty on each day of the period, as it stands now (KOLDING-2). */
export async function readDutyRoster(
  app: App,
  caller: Caller,
  { from, until }: z.output<typeof dutyRosterQuery>,
): Promise<Outcome<Answer<'readDutyRoster'>>> {
  const refusal = refuseUnlessReader(caller)
  if (refusal !== undefined) return refusal
  const standing = new Map<string, DutyDay>()
  for (const { on, consultantId, setAt } of await app.store.duty.entries(from, until)) {
    if (consultantId === undefined) standing.delete(on)
    else standing.set(on, { on, consultantId, setAt })
  }
  return done({ days: [...standing.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1)) })
}

/**
 * The whole period at once; days that are left out lose whom they had. A change counts from now on: requests that came
 * before it stay where they are (KOLDING-5).
 */
export async function saveDutyRoster(
  app: App,
  caller: Caller,
  { from, until, days }: z.output<typeof dutyRosterInput>,
): Promise<Outcome<Saved>> {
  const refusal = refuseUnlessAdmin(caller)
  if (refusal !== undefined) return refusal
  if (until < from) return refused('duty-period-backwards', { field: 'until' })
  const outside = days.findIndex(({ on }) => on < from || on > until)
  if (outside >= 0) return refused('duty-day-outside', { field: `days.${outside}.on` })
  const repeated = firstRepeated(days.map(({ on }) => on))
  if (repeated !== undefined) return refused('setting-repeated', { field: `days.${repeated}.on` })
  const known = new Set((await app.store.consultants()).map(({ consultantId }) => consultantId))
  const stranger = days.findIndex(({ consultantId }) => !known.has(consultantId))
  if (stranger >= 0) return refused('setting-unknown', { field: `days.${stranger}.consultantId` })

  const today = await todayOf(app)
  const jobIds = await app.store.transaction(async (tx) => {
    await tx.lockRoster()
    const changes = changesBetween(standingOf(await tx.dutyEntries(from, until)), standingOf(days))
    return changeRoster(app, tx, today, { changes, by: caller.personId })
  })
  await runWhileWaiting(app, jobIds)
  return done({ saved: true })
}
