import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Deliveries, Delivery, DeliveryEnd, DeliveryState } from '../app/ports/deliveries.ts'
import type { Database } from './database.ts'

export function deliveriesOn(db: Kysely<Database>): Deliveries {
  return {
    begin: async (alertId, channel, at) => {
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
              attempted_at: at,
              ended_at: null,
            })
            .where('delivery.state', '=', 'postponed'),
        )
        .returning('state')
        .executeTakeFirst()
      return begun === undefined ? standing(db, alertId, channel) : 'begun'
    },
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
  }
}

async function standing(
  db: Kysely<Database>,
  alertId: string,
  channel: Delivery['channel'],
): Promise<DeliveryState> {
  const { state } = await db
    .selectFrom('delivery')
    .select('state')
    .where('alert_id', '=', alertId)
    .where('channel', '=', channel)
    .executeTakeFirstOrThrow()
  return state
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
