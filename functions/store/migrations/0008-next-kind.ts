import { sql, type Kysely } from 'kysely'

/** What the next obligation is about, so that a list can offer the act that meets it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table request add column next_kind text`.execute(db)
}
