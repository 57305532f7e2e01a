import { type Kysely, sql, type Transaction } from 'kysely'
import type { KeyClaim } from '../../app/ports/store.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

/** How long a repeated write gets the first one's outcome. */
const kept = sql.lit('24 hours')

/**
 * Takes the key for this transaction. A second caller with the same key waits here until the first has committed, and
 * then gets its outcome; when the first rolled back, the second is the first.
 */
export async function claimKey(
  trx: Transaction<Database>,
  callerId: PersonId,
  key: string,
  bodyHash: string,
  at: InstantText,
): Promise<KeyClaim> {
  const claimed = await trx
    .insertInto('command_key')
    .values({ caller_id: callerId, key, body_hash: bodyHash, outcome: null, at })
    .onConflict((conflict) =>
      conflict
        .columns(['caller_id', 'key'])
        .doUpdateSet({ body_hash: bodyHash, outcome: null, at })
        .where('command_key.at', '<=', sql<string>`${at}::timestamptz - ${kept}::interval`),
    )
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return { kind: 'new' }

  const first = await trx
    .selectFrom('command_key')
    .select(['body_hash', 'outcome'])
    .where('caller_id', '=', callerId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return first.body_hash === bodyHash ? { kind: 'repeated', outcome: first.outcome } : { kind: 'other-body' }
}

/** @param outcome A JSON value; undefined is remembered as null. */
export async function rememberOutcome(
  trx: Transaction<Database>,
  callerId: PersonId,
  key: string,
  outcome: unknown,
): Promise<void> {
  await trx
    .updateTable('command_key')
    .set({ outcome: JSON.stringify(outcome ?? null) })
    .where('caller_id', '=', callerId)
    .where('key', '=', key)
    .execute()
}

export async function forgetOldKeys(db: Kysely<Database>, at: InstantText): Promise<void> {
  await db
    .deleteFrom('command_key')
    .where('at', '<=', sql<string>`${at}::timestamptz - ${kept}::interval`)
    .execute()
}
