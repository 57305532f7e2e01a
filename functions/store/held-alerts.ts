import type { Kysely, Transaction } from 'kysely'
import type { HeldAlert } from '../app/ports/held-alerts.ts'
import type { AlertRow } from '../app/ports/store.ts'
import type { InstantText } from '../../shared/domain/ids.ts'
import { alertOf } from './alerts.ts'
import type { Database } from './database.ts'

/** Through the index of what waits; one person's stand together, so that a digest finds them in one piece. */
export function dueHeldAlertsQuery(db: Kysely<Database>, at: InstantText, limit: number) {
  return db
    .selectFrom('alert')
    .selectAll()
    .where('state', '=', 'held')
    .where('held_until', '<=', at)
    .orderBy('held_until')
    .orderBy('recipient_id')
    .orderBy('queued_at')
    .orderBy('alert_id')
    .limit(limit)
}

export async function dueHeldAlerts(
  db: Kysely<Database>,
  at: InstantText,
  limit: number,
): Promise<readonly HeldAlert[]> {
  const rows = await dueHeldAlertsQuery(db, at, limit).execute()
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
