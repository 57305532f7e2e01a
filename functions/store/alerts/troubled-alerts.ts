import { type Kysely, sql } from 'kysely'
import type { Deliveries, TroubledAlert } from '../../app/ports/deliveries.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

type Troubled = Awaited<ReturnType<Deliveries['troubled']>>

/** Found through the index of what is not delivered, so that its cost follows the trouble and never what was ever sent. */
export async function troubled(db: Kysely<Database>, since: InstantText, limit: number): Promise<Troubled> {
  const rows = await db
    .selectFrom('alert')
    .leftJoin('request', 'request.request_id', 'alert.request_id')
    .select(['alert.alert_id', 'alert.kind', 'alert.state', 'alert.queued_at', 'request.reference'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('alert.state', 'in', ['queued', 'unconfirmed', 'unreachable'])
    .where('alert.queued_at', '>', since)
    .where((where) =>
      where.exists(
        where
          .selectFrom('delivery')
          .select('delivery.alert_id')
          .whereRef('delivery.alert_id', '=', 'alert.alert_id')
          .where('delivery.state', 'in', ['postponed', 'failed', 'unconfirmed']),
      ),
    )
    .orderBy('alert.queued_at', 'desc')
    .orderBy('alert.alert_id')
    .limit(limit)
    .execute()
  return {
    alerts: rows.map((row): TroubledAlert => ({
      alertId: row.alert_id,
      kind: row.kind,
      state: row.state,
      queuedAt: row.queued_at,
      ...(row.reference === null ? {} : { reference: row.reference }),
    })),
    total: rows[0]?.total ?? 0,
  }
}

export async function deliveryCounts(
  db: Kysely<Database>,
  since: InstantText,
): Promise<Awaited<ReturnType<Deliveries['counts']>>> {
  const { undelivered, unreachable } = await db
    .selectNoFrom((select) => [
      select
        .selectFrom('alert')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', 'in', ['unconfirmed', 'unreachable'])
        .where('queued_at', '>', since)
        .as('undelivered'),
      select
        .selectFrom('unreachable_person')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('unreachable'),
    ])
    .executeTakeFirstOrThrow()
  return { undelivered: undelivered ?? 0, unreachable: unreachable ?? 0 }
}
