import type { Kysely, Selectable, Transaction } from 'kysely'
import { defaultPreferences, type Preferences } from '../../../shared/domain/alerting/preferences.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

export async function preferencesOf(
  db: Kysely<Database> | Transaction<Database>,
  personId: PersonId,
): Promise<Preferences> {
  const row = await db.selectFrom('preference').selectAll().where('person_id', '=', personId).executeTakeFirst()
  return row === undefined ? defaultPreferences : readPreferences(row)
}

/** The whole of it: what is left out is taken back. */
export async function savePreferences(
  db: Kysely<Database>,
  personId: PersonId,
  { language, quietHours, morningDigestAt, substituteId }: Preferences,
  at: InstantText,
): Promise<void> {
  const chosen = {
    language: language ?? null,
    quiet_from: quietHours?.from ?? null,
    quiet_until: quietHours?.until ?? null,
    morning_digest_at: morningDigestAt ?? null,
    substitute_id: substituteId ?? null,
    changed_at: at,
  }
  await db
    .insertInto('preference')
    .values({ person_id: personId, ...chosen })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(chosen))
    .execute()
}

function readPreferences(row: Selectable<Database['preference']>): Preferences {
  const { language, quiet_from, quiet_until, morning_digest_at, substitute_id } = row
  return {
    ...(language !== null && { language }),
    ...(quiet_from !== null && quiet_until !== null && { quietHours: { from: quiet_from, until: quiet_until } }),
    ...(morning_digest_at !== null && { morningDigestAt: morning_digest_at }),
    ...(substitute_id !== null && { substituteId: substitute_id }),
  }
}
