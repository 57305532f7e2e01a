import type { Kysely, Selectable, Transaction } from 'kysely'
import type { AdvisoryRow } from '../../app/ports/absences.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

export async function addAdvisory(trx: Transaction<Database>, row: AdvisoryRow): Promise<boolean> {
  const added = await trx
    .insertInto('advisory')
    .values({
      advisory_id: row.advisoryId,
      employee_id: row.employeeId,
      recipient_id: row.recipientId,
      workplace_id: row.workplaceId,
      reader: row.to,
      rule_id: row.ruleId,
      on_day: row.on,
      what: JSON.stringify(row.what),
      spell_starts_on: row.spellStartsOn,
      needs_absence: row.needsAbsence,
      task: row.task === undefined ? null : JSON.stringify(row.task),
      told_at: row.toldAt,
      dismissed_at: null,
    })
    .onConflict((conflict) => conflict.constraint('advisory_once').doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function advisory(db: Kysely<Database>, advisoryId: string): Promise<AdvisoryRow | undefined> {
  const row = await db.selectFrom('advisory').selectAll().where('advisory_id', '=', advisoryId).executeTakeFirst()
  return row && advisoryOf(row)
}

export async function advisoriesAbout(db: Kysely<Database>, employeeId: PersonId): Promise<readonly AdvisoryRow[]> {
  const rows = await db
    .selectFrom('advisory')
    .selectAll()
    .where('employee_id', '=', employeeId)
    .orderBy('on_day')
    .execute()
  return rows.map(advisoryOf)
}

export async function advisoriesTo(db: Kysely<Database>, recipientId: PersonId): Promise<readonly AdvisoryRow[]> {
  const rows = await db
    .selectFrom('advisory')
    .distinctOn('employee_id')
    .selectAll()
    .where('recipient_id', '=', recipientId)
    .orderBy('employee_id')
    .orderBy('told_at', 'desc')
    .orderBy('on_day', 'desc')
    .execute()
  return rows.map(advisoryOf)
}

export async function dismiss(db: Kysely<Database>, advisoryId: string, at: InstantText | undefined): Promise<boolean> {
  const changed = await db
    .updateTable('advisory')
    .set({ dismissed_at: at ?? null })
    .where('advisory_id', '=', advisoryId)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

function advisoryOf(row: Selectable<Database['advisory']>): AdvisoryRow {
  return {
    advisoryId: row.advisory_id,
    employeeId: row.employee_id,
    recipientId: row.recipient_id,
    workplaceId: row.workplace_id,
    to: row.reader,
    ruleId: row.rule_id,
    on: row.on_day,
    what: row.what,
    spellStartsOn: row.spell_starts_on,
    needsAbsence: row.needs_absence,
    toldAt: row.told_at,
    ...(row.task === null ? {} : { task: row.task }),
    ...(row.dismissed_at === null ? {} : { dismissedAt: row.dismissed_at }),
  }
}
