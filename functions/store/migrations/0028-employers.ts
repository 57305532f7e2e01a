import { type Kysely, sql } from 'kysely'

/** What decides whose turn it is among those who wait: how many work there, and whether for the municipality (ISHOEJ-6). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table workplace
      add column employees integer check (employees >= 0),
      add column is_company boolean not null default false`.execute(db)
}
