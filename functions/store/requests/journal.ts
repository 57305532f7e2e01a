import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Reference, RequestId } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import type { Database, JournalTable } from '../database/database.ts'
import { chainHash, chainStart } from './hash-chain.ts'
import { storedInstant } from '../database/instant.ts'

/**
 * Appends consecutive entries of one request. `conflict`: somebody else has that place already, and nothing is written.
 *
 * @throws Error when the entries are not consecutive or leave a gap after the journal's end: a bug.
 */
export async function append(
  trx: Transaction<Database>,
  entries: readonly JournalEntry[],
): Promise<'appended' | 'conflict'> {
  const [first, ...rest] = entries
  if (first === undefined) return 'appended'
  if (rest.some((entry, i) => entry.requestId !== first.requestId || entry.sequence !== first.sequence + 1 + i)) {
    throw new Error('Only consecutive entries of one request can be appended together')
  }

  let hash = await hashBefore(trx, first)
  const rows = entries.map((entry) => {
    hash = chainHash(hash, entry)
    return rowOf(entry, hash)
  })

  // Whoever holds the first place holds the rest: nobody can append after an entry that is not committed.
  const held = await trx
    .insertInto('journal')
    .values(rows.slice(0, 1))
    .onConflict((conflict) => conflict.columns(['request_id', 'sequence']).doNothing())
    .executeTakeFirst()
  if (held.numInsertedOrUpdatedRows !== 1n) return 'conflict'
  if (rest.length > 0) await trx.insertInto('journal').values(rows.slice(1)).execute()
  return 'appended'
}

export async function journal(db: Kysely<Database>, requestId: RequestId): Promise<readonly JournalEntry[]> {
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('sequence')
    .execute()
  return rows.map(entryOf)
}

export async function journalByReference(db: Kysely<Database>, reference: Reference): Promise<readonly JournalEntry[]> {
  const rows = await db
    .selectFrom('journal')
    .selectAll('journal')
    .innerJoin('request', 'request.request_id', 'journal.request_id')
    .where('request.reference', '=', reference)
    .orderBy('journal.sequence')
    .execute()
  return rows.map(entryOf)
}

/** Locks the request's row first, so that the journal read after it is the newest and stays so until the commit. */
export async function journalForUpdate(
  trx: Transaction<Database>,
  requestId: RequestId,
): Promise<readonly JournalEntry[]> {
  // Not the stronger `for update`: that would also hold up others' foreign keys to this row.
  await sql`select 1 from request where request_id = ${requestId} for no key update`.execute(trx)
  return journal(trx, requestId)
}

export function entryOf(row: Selectable<JournalTable>): JournalEntry {
  return {
    requestId: row.request_id,
    sequence: row.sequence,
    at: row.at,
    by: row.person_id === null ? { kind: 'system' } : { kind: 'person', personId: row.person_id },
    event: row.event,
  }
}

async function hashBefore(trx: Transaction<Database>, first: JournalEntry): Promise<string> {
  if (first.sequence === 1) return chainStart
  const before = await trx
    .selectFrom('journal')
    .select('hash')
    .where('request_id', '=', first.requestId)
    .where('sequence', '=', first.sequence - 1)
    .executeTakeFirst()
  if (before === undefined) throw new Error(`Entry ${first.sequence} has no entry before it`)
  return before.hash
}

function rowOf(entry: JournalEntry, hash: string) {
  return {
    request_id: entry.requestId,
    sequence: entry.sequence,
    at: storedInstant(entry.at),
    person_id: entry.by.kind === 'person' ? entry.by.personId : null,
    event: JSON.stringify(entry.event),
    hash,
  }
}
