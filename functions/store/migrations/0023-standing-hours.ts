import { type Kysely, sql } from 'kysely'

/** The whole list at a time, as it was saved: the newest counts (KATALOG-T15). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table standing_hours_version (
      version bigint generated always as identity primary key,
      hours jsonb not null,
      saved_at timestamptz not null,
      saved_by text not null
    )`.execute(db)
}
