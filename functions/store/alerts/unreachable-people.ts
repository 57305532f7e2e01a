import type { Kysely, Selectable, Transaction } from 'kysely'
import type { UnreachablePerson } from '../../app/ports/deliveries.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

/** Somebody stays unreachable since the first time; the reason is the latest that was heard. */
export async function noteUnreachable(
  db: Kysely<Database> | Transaction<Database>,
  { personId, why, code, since }: UnreachablePerson,
): Promise<void> {
  await db
    .insertInto('unreachable_person')
    .values({ person_id: personId, why, code, since, seen_at: since })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ why, code, seen_at: since }))
    .execute()
}

export async function noteReached(db: Kysely<Database> | Transaction<Database>, personId: PersonId): Promise<void> {
  await db.deleteFrom('unreachable_person').where('person_id', '=', personId).execute()
}

export async function unreachable(db: Kysely<Database>, personId: PersonId): Promise<UnreachablePerson | undefined> {
  const row = await db.selectFrom('unreachable_person').selectAll().where('person_id', '=', personId).executeTakeFirst()
  return row && personOf(row)
}

export async function unreachablePeople(db: Kysely<Database>, limit: number): Promise<readonly UnreachablePerson[]> {
  const rows = await db
    .selectFrom('unreachable_person')
    .selectAll()
    .orderBy('since', 'desc')
    .orderBy('person_id')
    .limit(limit)
    .execute()
  return rows.map(personOf)
}

function personOf(row: Selectable<Database['unreachable_person']>): UnreachablePerson {
  return { personId: row.person_id, why: row.why, code: row.code, since: row.since }
}
