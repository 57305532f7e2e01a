import { type Kysely, sql } from 'kysely'

/** How many requests a consultant may have, where somebody decided otherwise than the rule. The last entry of each counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cap_override (
      entry bigint generated always as identity primary key,
      consultant_id text not null,
      cap integer check (cap >= 0),
      reason text,
      until_day date,
      set_at timestamptz not null,
      set_by text not null,
      check ((cap is null) = (reason is null) and (cap is null) = (until_day is null))
    )`.execute(db)
  await sql`create index cap_override_consultant on cap_override (consultant_id, entry desc)`.execute(db)
}
