import { type Kysely, sql } from 'kysely'

/**
 * By which version of the settings each row was worked out. A new version (another closing day) leaves the open rows
 * behind it to be found from the front of the index and worked out anew; once none are left, finding that out costs nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table request add column settings_version integer not null default 0`.execute(db)
  await sql`
    create index request_settings on request (settings_version, request_id) where status = 'open'`.execute(db)
}
