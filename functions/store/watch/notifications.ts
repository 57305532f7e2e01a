import { sql, type Kysely, type Transaction } from 'kysely'
import type { Notification } from '../../app/ports/watches.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

/** Graph repeats itself for up to four hours; a day is long enough to know what was told. */
const kept = '1 day'

/** Stores each once, in one statement; answers with those that are new. */
export async function keepNotifications(
  trx: Transaction<Database>,
  notifications: readonly Notification[],
  at: InstantText,
): Promise<readonly Notification[]> {
  if (notifications.length === 0) return []
  const rows = await trx
    .insertInto('calendar_notification')
    .values(
      inOrder(notifications).map(({ subscriptionId, eventId, changeType, etag }) => ({
        subscription_id: subscriptionId,
        event_id: eventId,
        change_type: changeType,
        etag,
        received_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['subscription_id', 'event_id', 'change_type', 'etag']).doNothing())
    .returning(['subscription_id', 'event_id', 'change_type', 'etag'])
    .execute()
  return rows.map((row) => ({
    subscriptionId: row.subscription_id,
    eventId: row.event_id,
    changeType: row.change_type,
    etag: row.etag,
  }))
}

/** Two deliveries of the same notifications must wait for each other in one order, or neither gets on. */
function inOrder(notifications: readonly Notification[]): readonly Notification[] {
  return notifications.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function keyOf({ subscriptionId, eventId, changeType, etag }: Notification): string {
  return JSON.stringify([subscriptionId, eventId, changeType, etag])
}

/** To the minute: a hundred notifications a second must not queue up behind one row. */
export async function markNotified(
  trx: Transaction<Database>,
  subscriptionIds: readonly string[],
  at: InstantText,
): Promise<void> {
  await trx
    .updateTable('calendar_watch')
    .set({ last_notification_at: at })
    .where('subscription_id', '=', sql<string>`any(${subscriptionIds})`)
    .where(sql<boolean>`coalesce(last_notification_at, '-infinity') < ${at}::timestamptz - interval '1 minute'`)
    .execute()
}

export async function forgetOldNotifications(db: Kysely<Database>, at: InstantText): Promise<void> {
  await db
    .deleteFrom('calendar_notification')
    .where('received_at', '<=', sql<string>`${at}::timestamptz - ${kept}::interval`)
    .execute()
}
