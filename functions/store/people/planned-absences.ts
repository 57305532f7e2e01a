import type { Kysely, Selectable, Transaction } from 'kysely'
import type { PlannedAbsence, PlannedAbsences } from '../../app/ports/planned-absences.ts'
import type { DateText, InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

export function plannedAbsencesOn(db: Kysely<Database>): PlannedAbsences {
  return {
    one: async (absenceId) => {
      const row = await standing(db).where('absence_id', '=', absenceId).executeTakeFirst()
      return row && absenceOf(row)
    },
    between: (from, until) => between(db, from, until),
    covering: async (on) => new Set((await between(db, on, on)).map(({ consultantId }) => consultantId)),
  }
}

export async function addAbsence(
  trx: Transaction<Database>,
  { absenceId, consultantId, from, until, setAt, setBy }: PlannedAbsence,
): Promise<'added' | 'overlaps'> {
  const added = await trx
    .insertInto('planned_absence')
    .values({
      absence_id: absenceId,
      consultant_id: consultantId,
      from_day: from,
      until_day: until,
      set_at: setAt,
      set_by: setBy,
      cancelled_at: null,
      cancelled_by: null,
    })
    .onConflict((conflict) => conflict.constraint('planned_absence_no_overlap').doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n ? 'added' : 'overlaps'
}

export async function cancelAbsence(
  trx: Transaction<Database>,
  absenceId: string,
  at: InstantText,
  by: PersonId,
): Promise<boolean> {
  const cancelled = await trx
    .updateTable('planned_absence')
    .set({ cancelled_at: at, cancelled_by: by })
    .where('absence_id', '=', absenceId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return cancelled.numUpdatedRows === 1n
}

async function between(db: Kysely<Database>, from: DateText, until?: DateText): Promise<readonly PlannedAbsence[]> {
  const open = standing(db).where('until_day', '>=', from).orderBy('from_day').orderBy('consultant_id')
  const rows = await (until === undefined ? open : open.where('from_day', '<=', until)).execute()
  return rows.map(absenceOf)
}

function standing(db: Kysely<Database>) {
  return db.selectFrom('planned_absence').selectAll().where('cancelled_at', 'is', null)
}

function absenceOf(row: Selectable<Database['planned_absence']>): PlannedAbsence {
  return {
    absenceId: row.absence_id,
    consultantId: row.consultant_id,
    from: row.from_day,
    until: row.until_day,
    setAt: row.set_at,
    setBy: row.set_by,
  }
}
