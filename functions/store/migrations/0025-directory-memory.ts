import { type Kysely, sql } from 'kysely'

/** What the directory said last about a person, for a process that starts while it is away. Kept for seven days (P-15). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table directory_memory (
      kind text not null check (kind in ('person', 'reports', 'manager')),
      person_id text collate "C" not null,
      answer jsonb not null,
      seen_at timestamptz not null,
      primary key (kind, person_id)
    )`.execute(db)
  await sql`create index directory_memory_seen on directory_memory (seen_at)`.execute(db)
}
