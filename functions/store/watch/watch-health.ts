import { type Kysely, sql } from 'kysely'
import type { WatchHealth } from '../../app/ports/watches.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

/** In aggregate, so that nobody can be told from it. A consultant who has no watch yet counts as unwatched. */
export async function watchHealth(db: Kysely<Database>, at: InstantText): Promise<WatchHealth> {
  const row = await db
    .selectFrom('consultant')
    .leftJoin('calendar_watch as watch', 'watch.consultant_id', 'consultant.consultant_id')
    .where('consultant.is_active', '=', true)
    .select(({ fn }) => [
      fn.countAll<number>().as('consultants'),
      fn.count<number>('watch.subscription_id').filterWhere('watch.expires_at', '>', at).as('watched'),
      fn.min('watch.expires_at').as('next_expiry_at'),
      fn.min('watch.last_delta_at').as('oldest_read_at'),
      fn.min<string | null>(lookedAt).as('looked_since'),
    ])
    .executeTakeFirstOrThrow()
  return {
    consultants: row.consultants,
    watched: row.watched,
    ...(row.next_expiry_at === null ? {} : { nextExpiryAt: row.next_expiry_at }),
    ...(row.oldest_read_at === null ? {} : { oldestReadAt: row.oldest_read_at }),
    ...(row.looked_since === null ? {} : { lookedSince: row.looked_since }),
  }
}

/** Both halves of a look: the changes read, and calendar and bookings compared. Counted from the start where one never came to be. */
const lookedAt = sql<string | null>`least(
  coalesce(watch.last_delta_at, watch.subscribed_at),
  coalesce((watch.last_sweep->>'at')::timestamptz, watch.subscribed_at)
)`
