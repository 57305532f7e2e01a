import { type Kysely, sql, type Transaction } from 'kysely'
import type { Absentee, AbsenceReport, Absences, NextLook } from '../../app/ports/absences.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import { advisoriesAbout, advisoriesTo, advisory, dismiss } from './advisories.ts'
import type { Database } from '../database/database.ts'

/** After the last day away: longer than any rule looks back, and a year of figures. */
const keptFor = '12 months'

export function absencesOn(db: Kysely<Database>): Absences {
  return {
    report: (reports, at) => report(db, reports, at),
    due: (...args) => due(db, ...args),
    absentee: (employeeId) => absentee(db, employeeId),
    advisory: (advisoryId) => advisory(db, advisoryId),
    advisoriesTo: (recipientId) => advisoriesTo(db, recipientId),
    dismiss: (advisoryId, at) => dismiss(db, advisoryId, at),
  }
}

/** In the order of the keys, so that two reports never wait for each other in a circle. */
async function report(db: Kysely<Database>, reports: readonly AbsenceReport[], at: InstantText): Promise<number> {
  const ids = reports.map(({ employeeId }) => employeeId)
  const starts = reports.map(({ startsOn }) => startsOn)
  const ends = reports.map(({ endsOn }) => endsOn ?? null)
  return db.transaction().execute(async (trx) => {
    const { rows: changed } = await sql<{ employeeId: string }>`
      insert into absence (employee_id, starts_on, ends_on, reported_at)
      select employee_id, starts_on, ends_on, ${at}
      from unnest(${ids}::text[], ${starts}::date[], ${ends}::date[]) as given (employee_id, starts_on, ends_on)
      order by employee_id, starts_on
      on conflict (employee_id, starts_on) do update set ends_on = excluded.ends_on, reported_at = excluded.reported_at
      where absence.ends_on is distinct from excluded.ends_on
      returning employee_id as "employeeId"`.execute(trx)
    const absentees = [...new Set(changed.map(({ employeeId }) => employeeId))]
    await sql`
      insert into absentee (employee_id, revision, look_at, settings_version)
      select employee_id, 1, ${at}, 0 from unnest(${absentees}::text[]) as given (employee_id) order by employee_id
      on conflict (employee_id) do update
      set revision = absentee.revision + 1, look_at = least(absentee.look_at, excluded.look_at)`.execute(trx)
    return changed.length
  })
}

/** Reads two indexes from their fronts: the cost follows `limit`, never what is stored. */
async function due(
  db: Kysely<Database>,
  at: InstantText,
  settingsVersion: number,
  limit: number,
): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('absentee')
    .select('employee_id')
    .where(({ eb, or }) => or([eb('look_at', '<=', at), eb('settings_version', '<', settingsVersion)]))
    .limit(limit)
    .execute()
  return rows.map((row) => row.employee_id)
}

/** The revision is read before the spells, so that it is never newer than they are. */
async function absentee(db: Kysely<Database>, employeeId: PersonId): Promise<Absentee | undefined> {
  const known = await db
    .selectFrom('absentee')
    .select('revision')
    .where('employee_id', '=', employeeId)
    .executeTakeFirst()
  if (known === undefined) return undefined
  const [spells, told] = await Promise.all([
    db
      .selectFrom('absence')
      .select(['starts_on', 'ends_on'])
      .where('employee_id', '=', employeeId)
      .orderBy('starts_on')
      .execute(),
    advisoriesAbout(db, employeeId),
  ])
  return {
    employeeId,
    revision: known.revision,
    spells: spells.map(({ starts_on, ends_on }) => ({
      startsOn: starts_on,
      ...(ends_on === null ? {} : { endsOn: ends_on }),
    })),
    told,
  }
}

export async function noteLook(
  trx: Transaction<Database>,
  { employeeId, revision, lookAt, settingsVersion }: NextLook,
): Promise<boolean> {
  const noted = await trx
    .updateTable('absentee')
    .set({ look_at: lookAt ?? null, settings_version: settingsVersion })
    .where('employee_id', '=', employeeId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return noted.numUpdatedRows === 1n
}

/** Spells that are long over, and what was told of them. */
export async function forgetOldAbsences(db: Kysely<Database>, now: InstantText): Promise<void> {
  const oldest = sql<string>`(${now}::timestamptz - ${keptFor}::interval)`
  await db
    .deleteFrom('absence')
    .where('ends_on', '<', sql<string>`${oldest}::date`)
    .execute()
  const isKept = sql<boolean>`exists (select from absence where absence.employee_id = advisory.employee_id)`
  await db
    .deleteFrom('advisory')
    .where('told_at', '<', oldest)
    .where(sql<boolean>`not ${isKept}`)
    .execute()
  await db
    .deleteFrom('absentee')
    .where(sql<boolean>`not exists (select from absence where absence.employee_id = absentee.employee_id)`)
    .execute()
}
