import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Deliveries, Delivery, DeliveryBegin, DeliveryEnd, DeliveryState } from '../../app/ports/deliveries.ts'
import type { RequestId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'
import { deliveryCounts, troubled } from './troubled-alerts.ts'
import { unreachable, unreachablePeople } from './unreachable-people.ts'

export function deliveriesOn(db: Kysely<Database>): Deliveries {
  return {
    begin: (...args) => begin(db, ...args),
    of: async (alertIds) => {
      if (alertIds.length === 0) return []
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('alert_id', 'in', alertIds)
        .orderBy('attempted_at')
        .execute()
      return rows.map(deliveryOf)
    },
    troubled: (...args) => troubled(db, ...args),
    counts: (since) => deliveryCounts(db, since),
    unreachable: (personId) => unreachable(db, personId),
    unreachablePeople: (limit) => unreachablePeople(db, limit),
  }
}

/** One statement of its own, against the key of alert and channel. */
async function begin(
  db: Kysely<Database>,
  ...[alertId, channel, at, isRepeatable]: Parameters<Deliveries['begin']>
): Promise<DeliveryBegin> {
  const mayFollow: readonly DeliveryState[] = isRepeatable ? ['postponed', 'attempting'] : ['postponed']
  const begun = await db
    .insertInto('delivery')
    .values({ alert_id: alertId, channel, state: 'attempting', code: null, attempted_at: at, ended_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['alert_id', 'channel'])
        .doUpdateSet({
          state: 'attempting',
          code: null,
          attempts: sql<number>`delivery.attempts + 1`,
          ended_at: null,
        })
        .where('delivery.state', 'in', mayFollow),
    )
    .returning('attempted_at')
    .executeTakeFirst()
  if (begun !== undefined) return { kind: 'begun', since: begun.attempted_at }
  const { state } = await db
    .selectFrom('delivery')
    .select('state')
    .where('alert_id', '=', alertId)
    .where('channel', '=', channel)
    .executeTakeFirstOrThrow()
  return { kind: 'not-begun', state }
}

export async function endDelivery(trx: Transaction<Database>, ended: DeliveryEnd): Promise<boolean> {
  const { alertId, channel, state, at } = ended
  const updated = await trx
    .updateTable('delivery')
    .set({ state, code: ended.state === 'delivered' ? null : ended.code, ended_at: at })
    .where('alert_id', '=', alertId)
    .where('channel', '=', channel)
    .where('state', 'in', state === 'delivered' ? ['attempting', 'unconfirmed'] : ['attempting'])
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** What may have arrived on a channel stays as it is: it is not sent there twice. */
export async function reopenAlert(
  trx: Transaction<Database>,
  alertId: string,
): Promise<{ readonly requestId: RequestId | undefined } | undefined> {
  const reopened = await trx
    .updateTable('alert')
    .set({ state: 'queued' })
    .where('alert_id', '=', alertId)
    .where('state', 'in', ['unconfirmed', 'unreachable'])
    .returning('request_id')
    .executeTakeFirst()
  if (reopened === undefined) return undefined
  await trx
    .updateTable('delivery')
    .set({ state: 'postponed' })
    .where('alert_id', '=', alertId)
    .where('state', '=', 'failed')
    .execute()
  return { requestId: reopened.request_id ?? undefined }
}

function deliveryOf(row: Selectable<Database['delivery']>): Delivery {
  return {
    alertId: row.alert_id,
    channel: row.channel,
    state: row.state,
    attempts: row.attempts,
    attemptedAt: row.attempted_at,
    ...(row.code === null ? {} : { code: row.code }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  }
}
