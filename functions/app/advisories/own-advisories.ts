import { z } from 'zod'
import type { AdvisoryView } from '../../../shared/contract/absences.ts'
import type { Answer } from '../../../shared/contract/client.ts'
import { mayRead } from '../../../shared/domain/access/access.ts'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { AdvisoryRow } from '../ports/absences.ts'
import type { Caller } from '../ports/caller.ts'
import type { DirectoryPerson } from '../ports/directory.ts'
import { viewerOf } from '../viewer.ts'
import { type AdvisoryStanding, standingOf } from './advisory-standing.ts'

/** What still asks something of this reader about an employee of theirs, the nearest task first; what they put away comes last. */
export async function listAdvisories(app: App, caller: Caller): Promise<Outcome<Answer<'listAdvisories'>>> {
  const rows = await app.store.absences.advisoriesTo(caller.personId)
  const advisories: AdvisoryView[] = []
  for (const row of rows) {
    const standing = await standingOf(app, row)
    const employee = standing.state === 'open' ? await employeeOf(app, caller, row.employeeId) : undefined
    if (employee !== undefined) advisories.push(await viewOf(app, caller, row, employee, standing))
  }
  return done({ advisories: advisories.toSorted(byHaste) })
}

/** Somebody else's is as unknown as one that does not exist, and so is one about an employee who has another leader now. */
export async function readAdvisory(app: App, caller: Caller, id: string): Promise<Outcome<AdvisoryView>> {
  const row = z.uuid().safeParse(id).success ? await app.store.absences.advisory(id) : undefined
  const employee = row?.recipientId === caller.personId ? await employeeOf(app, caller, row.employeeId) : undefined
  if (row === undefined || employee === undefined) return refused('advisory-unknown', { field: 'id' })
  return done(await viewOf(app, caller, row, employee, await standingOf(app, row)))
}

/** Put away it leaves the list and the card; the next advisory of the model comes all the same. */
export async function changeAdvisory(
  app: App,
  caller: Caller,
  id: string,
  { isDismissed }: { readonly isDismissed: boolean },
): Promise<Outcome<AdvisoryView>> {
  const read = await readAdvisory(app, caller, id)
  if (read.kind === 'refused') return read
  if (read.value.isDismissed === isDismissed) return read
  await app.store.absences.dismiss(id, isDismissed ? app.clock.now().toString() : undefined)
  return done({ ...read.value, isDismissed })
}

/** The employee, when they are the reader's own, or the reader is HR. */
async function employeeOf(app: App, caller: Caller, employeeId: PersonId): Promise<DirectoryPerson | undefined> {
  if (caller.roles.includes('HR')) return app.directory.person(employeeId)
  const employees = await app.directory.directReports(caller.personId)
  return employees.find(({ personId }) => personId === employeeId)
}

async function viewOf(
  app: App,
  caller: Caller,
  row: AdvisoryRow,
  { personId, name }: DirectoryPerson,
  { absence, request, today }: AdvisoryStanding,
): Promise<AdvisoryView> {
  const workplaces = await app.store.workplaces()
  const workplace = workplaces.find(({ workplaceId }) => workplaceId === row.workplaceId)
  const first = absence?.first ?? dayOf(row.spellStartsOn)
  return {
    id: row.advisoryId,
    employee: { id: personId, name },
    workplace: { id: row.workplaceId, name: workplace?.name ?? '' },
    firstAbsenceDay: dayText(first),
    ...(absence === undefined ? {} : { absenceDay: today - first + 1 }),
    what: row.what,
    ruleId: row.ruleId,
    ...(row.task === undefined ? {} : { task: { ...row.task, isLate: dayOf(row.task.dueOn) < today } }),
    toldAt: row.toldAt,
    isDismissed: row.dismissedAt !== undefined,
    ...(request !== undefined && mayRead(viewerOf(caller), request) ? { reference: request.reference } : {}),
  }
}

function byHaste(a: AdvisoryView, b: AdvisoryView): number {
  if (a.isDismissed !== b.isDismissed) return a.isDismissed ? 1 : -1
  return (a.task?.dueOn ?? a.toldAt).localeCompare(b.task?.dueOn ?? b.toldAt)
}
