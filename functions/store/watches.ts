import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import type { Watch, WatchChange } from '../app/ports/watches.ts'
import type { InstantText, PersonId } from '../../shared/domain/ids.ts'
import type { Database } from './database.ts'

export async function watches(db: Kysely<Database>): Promise<readonly Watch[]> {
  const rows = await db.selectFrom('calendar_watch').selectAll().orderBy('consultant_id').execute()
  return rows.map(watchOf)
}

export async function dueWatches(db: Kysely<Database>, at: InstantText): Promise<readonly Watch[]> {
  const rows = await db
    .selectFrom('calendar_watch')
    .selectAll()
    .where((is) => is.or([is('renew_at', '<=', at), is('look_at', '<=', at)]))
    .orderBy(sql`least(renew_at, look_at)`)
    .execute()
  return rows.map(watchOf)
}

export async function watchesBySubscription(
  db: Kysely<Database>,
  subscriptionIds: readonly string[],
): Promise<readonly Watch[]> {
  const rows = await db
    .selectFrom('calendar_watch')
    .selectAll()
    .where('subscription_id', '=', sql<string>`any(${subscriptionIds})`)
    .execute()
  return rows.map(watchOf)
}

export async function beginWatches(
  trx: Transaction<Database>,
  consultantIds: readonly PersonId[],
  at: InstantText,
): Promise<void> {
  if (consultantIds.length === 0) return
  await trx
    .insertInto('calendar_watch')
    .values(consultantIds.map((consultantId) => ({ consultant_id: consultantId, renew_at: at, look_at: at })))
    .onConflict((conflict) => conflict.column('consultant_id').doNothing())
    .execute()
}

export async function changeWatch(
  trx: Transaction<Database>,
  consultantId: PersonId,
  change: WatchChange,
): Promise<void> {
  const { subscription, renewAt, lookAt, round, sweep } = change
  const columns = {
    ...(subscription === undefined
      ? {}
      : {
          subscription_id: subscription?.subscriptionId ?? null,
          client_state_hash: subscription?.clientStateHash ?? null,
          subscribed_at: subscription?.subscribedAt ?? null,
          expires_at: subscription?.expiresAt ?? null,
        }),
    ...(renewAt === undefined ? {} : { renew_at: renewAt }),
    ...(lookAt === undefined ? {} : { look_at: lookAt }),
    ...(round === undefined
      ? {}
      : {
          delta_link: round?.deltaLink ?? null,
          period_from: round?.period.from ?? null,
          period_until: round?.period.until ?? null,
        }),
    ...(round ? { last_delta_at: round.at } : {}),
    ...(sweep === undefined ? {} : { last_sweep: JSON.stringify(sweep) }),
  }
  if (Object.keys(columns).length === 0) return
  await trx.updateTable('calendar_watch').set(columns).where('consultant_id', '=', consultantId).execute()
}

export async function forgetWatch(trx: Transaction<Database>, consultantId: PersonId): Promise<void> {
  await trx.deleteFrom('calendar_watch').where('consultant_id', '=', consultantId).execute()
}

function watchOf(row: Selectable<Database['calendar_watch']>): Watch {
  const { subscription_id: subscriptionId, client_state_hash: clientStateHash, subscribed_at: subscribedAt } = row
  const { expires_at: expiresAt, delta_link: deltaLink, period_from: from, period_until: until } = row
  const isSubscribed =
    subscriptionId !== null && clientStateHash !== null && subscribedAt !== null && expiresAt !== null
  const hasRound = deltaLink !== null && from !== null && until !== null && row.last_delta_at !== null
  return {
    consultantId: row.consultant_id,
    renewAt: row.renew_at,
    lookAt: row.look_at,
    ...(isSubscribed ? { subscription: { subscriptionId, clientStateHash, subscribedAt, expiresAt } } : {}),
    ...(hasRound ? { round: { deltaLink, period: { from, until }, at: row.last_delta_at } } : {}),
    ...(row.last_notification_at === null ? {} : { lastNotificationAt: row.last_notification_at }),
    ...(row.last_sweep === null ? {} : { lastSweep: row.last_sweep }),
  }
}
