import type { AbsencesInput } from '../../../shared/contract/absences.ts'
import type { ErrorCode } from '../../../shared/contract/errors.ts'
import { may } from '../../../shared/domain/access/access.ts'
import { addMonths, dayText } from '../../../shared/domain/calendar/day.ts'
import type { DateText, PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { AbsenceReport } from '../ports/absences.ts'
import type { Caller } from '../ports/caller.ts'
import { municipalityOf, rulesNow } from '../rules-in-force.ts'
import { viewerOf } from '../viewer.ts'

type Row = AbsencesInput['absences'][number]

export interface RowFault {
  readonly field: keyof Row
  readonly code: ErrorCode
}

export interface AbsencesReported {
  readonly changed: number
  readonly unchanged: number
  readonly refused: readonly { readonly row: number; readonly faults: readonly RowFault[] }[]
}

/**
 * Keeps spells of absence as HR tells them, those that can be kept: one row at fault must not stop a whole payroll. The
 * minute timer tells what follows from them.
 */
export async function reportAbsences(
  app: App,
  caller: Caller,
  { absences }: AbsencesInput,
): Promise<Outcome<AbsencesReported>> {
  if (!may(viewerOf(caller), 'absence:report')) return refused('access-denied')
  const { policy, calendar } = rulesNow(await municipalityOf(app.store), app.clock.now())
  const today = calendar.zone.dayAt(app.clock.now().epochMilliseconds)
  const newest = dayText(today)
  const oldest = dayText(addMonths(today, -policy.intake.firstAbsenceWithinMonths))
  const employees = await employeesOf(app, absences)

  const taken = new Map<string, AbsenceReport>()
  const faulty: { row: number; faults: RowFault[] }[] = []
  for (const [row, told] of absences.entries()) {
    const employeeId = employees[row]
    const key = `${employeeId} ${told.from}`
    const faults: RowFault[] = [
      ...(employeeId === undefined ? [{ field: whoOf(told), code: 'employee-unknown' } as const] : []),
      ...dateFaults(told, oldest, newest),
      ...(employeeId !== undefined && taken.has(key) ? [{ field: 'from', code: 'absence-repeated' } as const] : []),
    ]
    if (faults.length > 0 || employeeId === undefined) faulty.push({ row, faults })
    else taken.set(key, { employeeId, startsOn: told.from, ...(told.until && { endsOn: told.until }) })
  }
  const changed = await app.store.absences.report([...taken.values()], app.clock.now().toString())
  return done({ changed, unchanged: taken.size - changed, refused: faulty })
}

/** In the order of the rows, each looked up by what it was told by. */
async function employeesOf(app: App, rows: readonly Row[]): Promise<readonly (PersonId | undefined)[]> {
  const mails = [...new Set(rows.flatMap(({ mail }) => (mail === undefined ? [] : [mail.toLowerCase()])))]
  const ids = [...new Set(rows.flatMap(({ employeeId }) => employeeId ?? []))]
  const [byMail, byId] = await Promise.all([app.directory.byMail(mails), app.directory.people(ids)])
  const known = new Map<string, PersonId | undefined>([
    ...mails.map((mail, index) => [mail, byMail[index]?.personId] as const),
    ...ids.map((id, index) => [id, byId[index]?.personId] as const),
  ])
  return rows.map(({ employeeId, mail }) => known.get(employeeId ?? mail?.toLowerCase() ?? ''))
}

function whoOf({ mail }: Row): RowFault['field'] {
  return mail === undefined ? 'employeeId' : 'mail'
}

function dateFaults({ from, until }: Row, oldest: DateText, newest: DateText): RowFault[] {
  return [
    ...(from > newest ? [{ field: 'from', code: 'first-absence-in-future' } as const] : []),
    ...(from < oldest ? [{ field: 'from', code: 'first-absence-too-old' } as const] : []),
    ...(until !== undefined && until < from ? [{ field: 'until', code: 'absence-ends-before-start' } as const] : []),
  ]
}
