import type { Kysely, Transaction } from 'kysely'
import type { HeldAlert } from '../../app/ports/held-alerts.ts'
import type { AlertRow } from '../../app/ports/alert-row.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import { alertOf } from './alerts.ts'
import type { Database } from '../database/database.ts'

/** Through the index of what waits, so that the cost follows what is due. */
export function dueReadersQuery(db: Kysely<Database>, at: InstantText, limit: number) {
  return db
    .selectFrom('alert')
    .select('recipient_id')
    .where('state', '=', 'held')
    .where('held_until', '<=', at)
    .groupBy('recipient_id')
    .orderBy(({ fn }) => fn.min('held_until'))
    .orderBy('recipient_id')
    .limit(limit)
}

export async function dueReaders(db: Kysely<Database>, at: InstantText, limit: number): Promise<readonly PersonId[]> {
  const rows = await dueReadersQuery(db, at, limit).execute()
  return rows.map(({ recipient_id }) => recipient_id)
}

export async function dueHeldAlerts(
  db: Kysely<Database>,
  personId: PersonId,
  at: InstantText,
): Promise<readonly HeldAlert[]> {
  const rows = await db
    .selectFrom('alert')
    .selectAll()
    .where('state', '=', 'held')
    .where('held_until', '<=', at)
    .where('recipient_id', '=', personId)
    .orderBy('queued_at')
    .orderBy('alert_id')
    .execute()
  return rows.flatMap((row) =>
    row.held_until === null || row.held_for === null
      ? []
      : [{ ...alertOf(row), hold: { until: row.held_until, for: row.held_for } }],
  )
}

export async function gatheredIn(db: Kysely<Database>, digestId: string): Promise<readonly AlertRow[]> {
  const rows = await db
    .selectFrom('alert')
    .selectAll()
    .where('gathered_in', '=', digestId)
    .orderBy('queued_at')
    .orderBy('alert_id')
    .execute()
  return rows.map(alertOf)
}

export async function gatherAlerts(
  trx: Transaction<Database>,
  alertIds: readonly string[],
  digestId: string,
): Promise<void> {
  if (alertIds.length === 0) return
  await trx
    .updateTable('alert')
    .set({ state: 'gathered', gathered_in: digestId })
    .where('alert_id', 'in', alertIds)
    .where('state', '=', 'held')
    .execute()
}
