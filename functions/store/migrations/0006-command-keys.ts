import { type Kysely, sql } from 'kysely'

/** Idempotency keys of writes and what came of them, kept for a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table command_key (
      caller_id text collate "C" not null,
      key text collate "C" not null,
      body_hash text not null,
      outcome jsonb,
      at timestamptz not null,
      primary key (caller_id, key)
    )`.execute(db)
  await sql`create index command_key_at on command_key (at)`.execute(db)
}
