import { sql, type Kysely } from 'kysely'

/** What each calendar said last, for when it cannot be read: taken times alone, as `[startMs, endMs]`, and kept for a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table busy_snapshot (
      person_id text collate "C" not null,
      period tstzrange not null,
      busy jsonb not null,
      checked_at timestamptz not null,
      primary key (person_id, period)
    )`.execute(db)
  await sql`create index busy_snapshot_checked on busy_snapshot (checked_at)`.execute(db)
}
