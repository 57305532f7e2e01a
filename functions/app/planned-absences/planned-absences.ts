import { z } from 'zod'
import type { Answer } from '../../../shared/contract/client.ts'
import type { plannedAbsenceInput, PlannedAbsenceView } from '../../../shared/contract/planned-absence.ts'
import { may, mayFor, type Viewer } from '../../../shared/domain/access/access.ts'
import type { App } from '../app.ts'
import { namesOf } from '../people/names.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { absencePeople, viewAbsence, viewPeriod } from './planned-absence-view.ts'
import { proposalsOf } from './planned-absence-proposals.ts'
import type { PlannedAbsence } from '../ports/planned-absences.ts'
import { municipalityOf } from '../rules-in-force.ts'
import { todayOf } from '../today.ts'
import { viewPerson } from '../request-view/view-parts.ts'
import { runWhileWaiting } from '../commands/run-while-waiting.ts'

/** Absences that are not over: one's own, every one for a coordinator. */
export async function listPlannedAbsences(app: App, viewer: Viewer): Promise<Outcome<Answer<'listPlannedAbsences'>>> {
  if (!may(viewer, 'absence:plan')) return refused('access-denied')
  const [absences, consultants] = await Promise.all([
    app.store.plannedAbsences.between(await todayOf(app)),
    app.store.consultants(),
  ])
  const seen = absences.filter(({ consultantId }) => mayFor(viewer, 'absence:plan', consultantId))
  const own = consultants
    .filter(({ isActive, consultantId }) => isActive && mayFor(viewer, 'absence:plan', consultantId))
    .map(({ consultantId }) => consultantId)
  const names = await namesOf(app, [...seen.flatMap(absencePeople), ...own])
  return done({
    absences: seen.map((absence) => viewPeriod(absence, names)),
    consultants: own
      .map((consultantId) => viewPerson(consultantId, names))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'da')),
  })
}

/**
 * Plans an absence, a consultant's own or for a coordinator anybody's. Routing, offers and the duty's warnings know of it at
 * once; what is there already stays where it is and is proposed to be handed over, which the coordinators are told. Planned
 * twice it is planned once.
 */
export async function planAbsence(
  app: App,
  viewer: Viewer,
  { consultantId, from, until }: z.output<typeof plannedAbsenceInput>,
): Promise<Outcome<PlannedAbsenceView>> {
  if (!mayFor(viewer, 'absence:plan', consultantId)) return refused('access-denied')
  const known = (await app.store.consultants()).some((one) => one.consultantId === consultantId && one.isActive)
  if (!known) return refused('setting-unknown', { field: 'consultantId' })
  if (until < from) return refused('planned-absence-backwards', { field: 'until' })
  if (until < (await todayOf(app))) return refused('planned-absence-past', { field: 'until' })

  const setAt = app.clock.now().toString()
  const absence = { absenceId: app.newId(), consultantId, from, until, setAt, setBy: viewer.personId }
  const jobIds = await add(app, absence)
  if (jobIds !== undefined) {
    await runWhileWaiting(app, jobIds)
    return done(await viewAbsence(app, viewer, absence))
  }
  const inTheWay = (await app.store.plannedAbsences.between(from, until)).filter(
    (one) => one.consultantId === consultantId,
  )
  const same = inTheWay.find((one) => one.from === from && one.until === until)
  if (same !== undefined) return done(await viewAbsence(app, viewer, same))
  const overlaps = inTheWay.map((one) => ({ from: one.from, until: one.until }))
  return refused('planned-absence-overlaps', { field: 'from', extra: { overlaps } })
}

export async function readPlannedAbsence(
  app: App,
  viewer: Viewer,
  absenceId: string,
): Promise<Outcome<PlannedAbsenceView>> {
  const absence = await absenceSeenBy(app, viewer, absenceId)
  if (absence === undefined) return refused('planned-absence-unknown', { field: 'id' })
  return done(await viewAbsence(app, viewer, absence))
}

/** What was handed over stays where it is: whoever got it has begun. */
export async function cancelPlannedAbsence(
  app: App,
  viewer: Viewer,
  absenceId: string,
): Promise<Outcome<Answer<'cancelPlannedAbsence'>>> {
  const absence = await absenceSeenBy(app, viewer, absenceId)
  if (absence === undefined) return refused('planned-absence-unknown', { field: 'id' })
  await app.store.transaction((tx) => tx.cancelAbsence(absenceId, app.clock.now().toString(), viewer.personId))
  return listPlannedAbsences(app, viewer)
}

/** Somebody else's absence is as unknown as one that does not exist. */
export async function absenceSeenBy(app: App, viewer: Viewer, absenceId: string): Promise<PlannedAbsence | undefined> {
  if (!z.uuid().safeParse(absenceId).success) return undefined
  const absence = await app.store.plannedAbsences.one(absenceId)
  return absence !== undefined && mayFor(viewer, 'absence:plan', absence.consultantId) ? absence : undefined
}

/** @returns The jobs that tell the coordinators; undefined when the consultant is away already. */
async function add(app: App, absence: PlannedAbsence): Promise<readonly string[] | undefined> {
  const { coordinatorIds } = await municipalityOf(app.store)
  const hasProposals = (await proposalsOf(app, absence)).length > 0
  const told = hasProposals ? coordinatorIds.filter((personId) => personId !== absence.setBy) : []
  return app.store.transaction(async (tx) => {
    if ((await tx.addAbsence(absence)) === 'overlaps') return undefined
    const jobIds: string[] = []
    for (const recipientId of told) {
      const about = { alertId: app.newId(), kind: 'handOversProposed', subject: absence.absenceId } as const
      const jobId = await tx.addAlert({ ...about, recipientId, queuedAt: absence.setAt })
      if (jobId !== undefined) jobIds.push(jobId)
    }
    return jobIds
  })
}
