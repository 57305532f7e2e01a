import { type Kysely, sql } from 'kysely'
import type { PolicyChoice, Publication } from '../../app/ports/settings.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

/** One at a time: the version after this one must be made from this one. */
const publishLock = 7_245_003

/** A new version of the settings that differs from the newest in its model and statute only; false when there is none. */
export async function publishPolicy(
  db: Kysely<Database>,
  { policyId, policyVersion, statute, why, by }: Publication,
  at: InstantText,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${publishLock})`.execute(trx)
    const newest = await trx
      .selectFrom('municipality_version')
      .select('settings')
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (newest === undefined) return false
    const settings = JSON.stringify({ ...newest.settings, policyId, statute })
    await trx
      .insertInto('municipality_version')
      .values({ saved_at: at, settings, saved_by: by, policy_version: policyVersion, why })
      .execute()
    return true
  })
}

/** Saves that left model and statute as they were (closing days, coordinators) are passed over. */
export async function policyChoices(db: Kysely<Database>, limit: number): Promise<readonly PolicyChoice[]> {
  const { rows } = await sql<{
    policyId: string
    statute: string
    from: InstantText
    policyVersion: number | null
    by: string | null
    why: string | null
  }>`
    with choice as (
      select version, saved_at, saved_by, policy_version, why,
        settings ->> 'policyId' as policy_id, settings ->> 'statute' as statute,
        lag(jsonb_build_array(settings -> 'policyId', settings -> 'statute')) over (order by version) as before,
        jsonb_build_array(settings -> 'policyId', settings -> 'statute') as chosen
      from municipality_version
    )
    select policy_id as "policyId", statute, saved_at as "from", policy_version as "policyVersion",
      saved_by as "by", why
    from choice
    where before is distinct from chosen
    order by version desc
    limit ${limit}`.execute(db)
  return rows.map(({ policyId, statute, from, policyVersion, by, why }) => ({
    policyId,
    statute,
    from,
    ...(policyVersion !== null && { policyVersion }),
    ...(by !== null && { by }),
    ...(why !== null && { why }),
  }))
}
