import type { Kysely } from 'kysely'
import type { ChainVerdict } from '../../app/ports/store.ts'
import type { RequestId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'
import { chainHash, chainStart } from './hash-chain.ts'
import { entryOf } from './journal.ts'

/**
 * Recomputes the hash of every entry. A changed, moved or missing entry breaks the chain at its place; entries missing
 * at the end are told by the request's row. Whoever can rewrite all of it can also rewrite the hashes: what the chain
 * adds is that no single row can be changed unseen.
 */
export async function verifyChain(db: Kysely<Database>, requestId: RequestId): Promise<ChainVerdict> {
  // One statement, so that an append in between cannot look like a loss.
  const rows = await db
    .selectFrom('request')
    .leftJoin('journal', 'journal.request_id', 'request.request_id')
    .selectAll('journal')
    .select('request.sequence as expected')
    .where('request.request_id', '=', requestId)
    .orderBy('journal.sequence')
    .execute()

  let previousHash = chainStart
  let sequence = 0
  for (const { expected: _, request_id, sequence: own, at, person_id, event, hash } of rows) {
    if (request_id === null || own === null || at === null || event === null || hash === null) break
    const entry = entryOf({ request_id, sequence: own, at, person_id, event, hash })
    if (own !== sequence + 1 || chainHash(previousHash, entry) !== hash)
      return { kind: 'broken', sequence: sequence + 1 }
    previousHash = hash
    sequence = own
  }
  const expected = rows[0]?.expected ?? 0
  return sequence < expected ? { kind: 'broken', sequence: sequence + 1 } : { kind: 'intact', entries: sequence }
}
