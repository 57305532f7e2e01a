import type { Kysely, Selectable, Transaction } from 'kysely'
import type { SentCard } from '../../app/ports/alerts.ts'
import type { Hold } from '../../app/ports/held-alerts.ts'
import type { AlertRow, AlertState } from '../../app/ports/alert-row.ts'
import type { InstantText, RequestId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

/** False: the same alert to the same person exists already. With a `hold` it waits. */
export async function insertAlert(
  trx: Transaction<Database>,
  alert: Omit<AlertRow, 'state' | 'card' | 'actedAt'>,
  hold?: Hold,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('alert')
    .values({
      alert_id: alert.alertId,
      request_id: alert.requestId ?? null,
      kind: alert.kind,
      subject: alert.subject,
      recipient_id: alert.recipientId,
      state: hold === undefined ? 'queued' : 'held',
      card: null,
      queued_at: alert.queuedAt,
      ...(alert.retells === undefined ? {} : { retells: alert.retells }),
      ...(hold === undefined ? {} : { held_until: hold.until, held_for: hold.for }),
    })
    .onConflict((conflict) => conflict.constraint('alert_once').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** False: it was in none of the states it was to leave. */
export async function markAlert(
  trx: Transaction<Database>,
  alertId: string,
  from: readonly AlertState[],
  to: AlertState,
  card?: SentCard,
): Promise<boolean> {
  if (from.length === 0) return false
  const marked = await trx
    .updateTable('alert')
    .set({ state: to, ...(card === undefined ? {} : { card: JSON.stringify(card) }) })
    .where('alert_id', '=', alertId)
    .where('state', 'in', from)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

export async function markActed(trx: Transaction<Database>, alertId: string, at: InstantText): Promise<void> {
  await trx
    .updateTable('alert')
    .set({ state: 'acted', acted_at: at })
    .where('alert_id', '=', alertId)
    .where('acted_at', 'is', null)
    .execute()
}

export async function alert(db: Kysely<Database>, alertId: string): Promise<AlertRow | undefined> {
  const row = await db.selectFrom('alert').selectAll().where('alert_id', '=', alertId).executeTakeFirst()
  return row && alertOf(row)
}

export async function alerts(db: Kysely<Database>, requestId: RequestId): Promise<readonly AlertRow[]> {
  const rows = await db
    .selectFrom('alert')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('queued_at')
    .orderBy('alert_id')
    .execute()
  return rows.map(alertOf)
}

export function alertOf(row: Selectable<Database['alert']>): AlertRow {
  return {
    alertId: row.alert_id,
    kind: row.kind,
    subject: row.subject,
    recipientId: row.recipient_id,
    state: row.state,
    queuedAt: row.queued_at,
    ...(row.request_id === null ? {} : { requestId: row.request_id }),
    ...(row.card === null ? {} : { card: row.card }),
    ...(row.acted_at === null ? {} : { actedAt: row.acted_at }),
    ...(row.retells === null ? {} : { retells: row.retells }),
  }
}
