import { type Kysely, type Selectable, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type {
  Consultant,
  Municipality,
  MunicipalityInForce,
  SettingsInForce,
  Workplace,
} from '../../app/ports/settings.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'
import { searchText } from '../requests/search-text.ts'

/** One statement sees one moment: no save comes between a model and the people it is for. */
export async function settingsInForce(db: Kysely<Database>): Promise<SettingsInForce | undefined> {
  const newest = await newestVersion(db)
    .select([jsonArrayFrom(workplaceRows(db)).as('workplaces'), jsonArrayFrom(consultantRows(db)).as('consultants')])
    .executeTakeFirst()
  return (
    newest && {
      municipality: { ...newest.settings, version: newest.version },
      workplaces: newest.workplaces.map(workplaceOf),
      consultants: newest.consultants.map(consultantOf),
    }
  )
}

export async function municipality(db: Kysely<Database>): Promise<MunicipalityInForce | undefined> {
  const newest = await newestVersion(db).executeTakeFirst()
  return newest && { ...newest.settings, version: newest.version }
}

function newestVersion(db: Kysely<Database>) {
  return db.selectFrom('municipality_version').select(['version', 'settings']).orderBy('version', 'desc').limit(1)
}

/** Adds a version; what was in force before stays readable. */
export async function saveMunicipality(
  db: Kysely<Database>,
  municipality: Municipality,
  at: InstantText,
  by?: PersonId,
): Promise<void> {
  await db
    .insertInto('municipality_version')
    .values({ saved_at: at, settings: JSON.stringify(municipality), saved_by: by ?? null })
    .execute()
}

export async function workplaces(db: Kysely<Database>): Promise<readonly Workplace[]> {
  return (await workplaceRows(db).execute()).map(workplaceOf)
}

function workplaceRows(db: Kysely<Database>) {
  return db.selectFrom('workplace').selectAll().orderBy('search_name').orderBy('workplace_id')
}

export async function saveWorkplaces(db: Kysely<Database>, workplaces: readonly Workplace[]): Promise<void> {
  const ids = workplaces.map((workplace) => workplace.workplaceId)
  await db.transaction().execute(async (trx) => {
    // The lock waits for requests being received at these workplaces, so that the next statement sees them.
    const others = sql<boolean>`workplace_id <> all(${ids})`
    await trx.selectFrom('workplace').select('workplace_id').where(others).orderBy('workplace_id').forUpdate().execute()
    await trx
      .deleteFrom('workplace')
      .where(others)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('request')
              .select('request.request_id')
              .whereRef('request.workplace_id', '=', 'workplace.workplace_id'),
          ),
        ),
      )
      .execute()
    for (const workplace of workplaces) {
      const { workplace_id, ...rest } = workplaceRow(workplace)
      await trx
        .insertInto('workplace')
        .values({ workplace_id, ...rest })
        .onConflict((conflict) => conflict.column('workplace_id').doUpdateSet(rest))
        .execute()
    }
  })
}

export async function consultants(db: Kysely<Database>): Promise<readonly Consultant[]> {
  return (await consultantRows(db).execute()).map(consultantOf)
}

function consultantRows(db: Kysely<Database>) {
  return db.selectFrom('consultant').selectAll().orderBy('consultant_id')
}

/** Replaces the list. Requests keep their consultant, also one who is no longer on it. */
export async function saveConsultants(db: Kysely<Database>, consultants: readonly Consultant[]): Promise<void> {
  const ids = consultants.map((consultant) => consultant.consultantId)
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('consultant')
      .where(sql<boolean>`consultant_id <> all(${ids})`)
      .execute()
    for (const consultant of consultants) {
      const { consultant_id, ...rest } = consultantRow(consultant)
      await trx
        .insertInto('consultant')
        .values({ consultant_id, ...rest })
        .onConflict((conflict) => conflict.column('consultant_id').doUpdateSet(rest))
        .execute()
    }
  })
}

function workplaceOf(row: Selectable<Database['workplace']>): Workplace {
  return {
    workplaceId: row.workplace_id,
    name: row.name,
    directoryName: row.directory_name,
    address: row.address,
    isLarge: row.is_large,
    ...(row.fixed_consultant_id !== null && { fixedConsultantId: row.fixed_consultant_id }),
    ...(row.union_rep_id !== null && { unionRepId: row.union_rep_id }),
    ...(row.hr_contact_id !== null && { hrContactId: row.hr_contact_id }),
    ...(row.room_id !== null && { roomId: row.room_id }),
    ...(row.employees !== null && { employees: row.employees }),
    ...(row.is_company && { isCompany: true }),
  }
}

function workplaceRow(workplace: Workplace) {
  return {
    workplace_id: workplace.workplaceId,
    name: workplace.name,
    search_name: searchText(workplace.name),
    directory_name: workplace.directoryName,
    address: workplace.address,
    is_large: workplace.isLarge,
    fixed_consultant_id: workplace.fixedConsultantId ?? null,
    union_rep_id: workplace.unionRepId ?? null,
    hr_contact_id: workplace.hrContactId ?? null,
    room_id: workplace.roomId ?? null,
    employees: workplace.employees ?? null,
    is_company: workplace.isCompany ?? false,
  }
}

function consultantOf(row: Selectable<Database['consultant']>): Consultant {
  return {
    consultantId: row.consultant_id,
    weeklyHours: row.weekly_hours,
    isActive: row.is_active,
    professions: row.professions,
    ...(row.own_workplace_id !== null && { ownWorkplaceId: row.own_workplace_id }),
    preparationMinutes: row.preparation_minutes,
    travelMinutes: row.travel_minutes,
  }
}

function consultantRow(consultant: Consultant) {
  return {
    consultant_id: consultant.consultantId,
    weekly_hours: consultant.weeklyHours,
    is_active: consultant.isActive,
    professions: consultant.professions,
    own_workplace_id: consultant.ownWorkplaceId ?? null,
    preparation_minutes: consultant.preparationMinutes,
    travel_minutes: consultant.travelMinutes,
  }
}
