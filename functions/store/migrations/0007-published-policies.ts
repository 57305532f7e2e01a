import { type Kysely, sql } from 'kysely'

/** Who saved each version of the settings and, where the model was chosen anew, which version of it and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table municipality_version
      add column saved_by text,
      add column policy_version integer,
      add column why text`.execute(db)
}
