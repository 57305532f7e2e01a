import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import type { DueWatch, Watch, WatchChange } from '../../app/ports/watches.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

export async function watches(db: Kysely<Database>): Promise<readonly Watch[]> {
  const rows = await db.selectFrom('calendar_watch').selectAll().orderBy('consultant_id').execute()
  return rows.map(watchOf)
}

export async function dueWatches(db: Kysely<Database>, at: InstantText): Promise<readonly DueWatch[]> {
  const rows = await db
    .selectFrom('calendar_watch as watch')
    .selectAll('watch')
    .fullJoin(
      (from) =>
        from
          .selectFrom('consultant')
          .select('consultant_id')
          .where('is_active', '=', true)
          .union(withMeetingAhead(db, at))
          .as('active'),
      (join) => join.onRef('active.consultant_id', '=', 'watch.consultant_id'),
    )
    .select('active.consultant_id as active_id')
    .where((is) =>
      is.or([
        is('watch.consultant_id', 'is', null),
        is('active.consultant_id', 'is', null),
        is('renew_at', '<=', at),
        is('look_at', '<=', at),
      ]),
    )
    .orderBy(sql`least(renew_at, look_at)`, (order) => order.asc().nullsFirst())
    .execute()
  return rows.flatMap(({ active_id: activeId, ...row }): DueWatch[] => {
    const watch = isWatchRow(row) ? watchOf(row) : undefined
    const consultantId = watch?.consultantId ?? activeId
    if (consultantId === null) return []
    return [{ consultantId, isActive: activeId !== null, ...(watch === undefined ? {} : { watch }) }]
  })
}

/** Whoever books no longer still has the meetings that were booked: what becomes of them in Outlook is followed to the end. */
function withMeetingAhead(db: Kysely<Database>, at: InstantText) {
  return db
    .selectFrom('calendar_watch')
    .select('calendar_watch.consultant_id')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('booking')
          .whereRef('booking.consultant_id', '=', 'calendar_watch.consultant_id')
          .where('booking.state', '<>', 'released')
          .where('booking.during', '&&', sql<string>`tstzrange(${at}, null)`)
          .select('booking.booking_id'),
      ),
    )
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

export async function beginWatch(trx: Transaction<Database>, consultantId: PersonId, at: InstantText): Promise<void> {
  await trx
    .insertInto('calendar_watch')
    .values({ consultant_id: consultantId, renew_at: at, look_at: at })
    .onConflict((conflict) => conflict.column('consultant_id').doNothing())
    .execute()
}

export async function changeWatch(
  trx: Transaction<Database>,
  consultantId: PersonId,
  change: WatchChange,
): Promise<void> {
  const columns = columnsOf(change)
  if (Object.keys(columns).length === 0) return
  await trx.updateTable('calendar_watch').set(columns).where('consultant_id', '=', consultantId).execute()
}

/** Names the subscription it leaves: zero rows means that another has taken its place, or that it was taken away. */
export async function changeSubscription(
  trx: Transaction<Database>,
  consultantId: PersonId,
  from: string | undefined,
  change: WatchChange,
): Promise<'changed' | 'not-there'> {
  const changed = await trx
    .updateTable('calendar_watch')
    .set(columnsOf(change))
    .where('consultant_id', '=', consultantId)
    .where('subscription_id', 'is not distinct from', from ?? null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n ? 'changed' : 'not-there'
}

export async function forgetWatch(trx: Transaction<Database>, consultantId: PersonId): Promise<void> {
  await trx.deleteFrom('calendar_watch').where('consultant_id', '=', consultantId).execute()
}

type WatchRow = Selectable<Database['calendar_watch']>

/** The outer join may have found no watch: then all of it is null. */
function isWatchRow(row: { readonly [Column in keyof WatchRow]: WatchRow[Column] | null }): row is WatchRow {
  return row.consultant_id !== null
}

function watchOf(row: WatchRow): Watch {
  const { subscription_id: subscriptionId, client_state_hash: clientStateHash, subscribed_at: subscribedAt } = row
  const { expires_at: expiresAt, delta_link: deltaLink, period_from: from, period_until: until } = row
  const isSubscribed =
    subscriptionId !== null && clientStateHash !== null && subscribedAt !== null && expiresAt !== null
  const hasRound = deltaLink !== null && from !== null && until !== null
  return {
    consultantId: row.consultant_id,
    renewAt: row.renew_at,
    lookAt: row.look_at,
    ...(isSubscribed ? { subscription: { subscriptionId, clientStateHash, subscribedAt, expiresAt } } : {}),
    ...(hasRound ? { round: { deltaLink, period: { from, until } } } : {}),
    ...(row.last_delta_at === null ? {} : { lastDeltaAt: row.last_delta_at }),
    ...(row.last_notification_at === null ? {} : { lastNotificationAt: row.last_notification_at }),
    ...(row.last_sweep === null ? {} : { lastSweep: row.last_sweep }),
  }
}

function columnsOf({ subscription, renewAt, lookAt, round, deltaAt, sweep }: WatchChange) {
  return {
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
    ...(deltaAt === undefined ? {} : { last_delta_at: deltaAt }),
    ...(sweep === undefined ? {} : { last_sweep: JSON.stringify(sweep) }),
  }
}
