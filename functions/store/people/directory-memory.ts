import { type Kysely, sql } from 'kysely'
import type { Clock } from '../../app/ports/clock.ts'
import type { DirectoryMemory } from '../../app/ports/directory-memory.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

const keptFor = '7 days'
/** Often enough that nobody who is still asked about is ever too old, seldom enough to cost nothing. */
const writtenAnewAfter = '12 hours'

export function directoryMemoryOn(db: Kysely<Database>, clock: Clock): DirectoryMemory {
  return {
    async keep(kind, answers) {
      if (answers.size === 0) return
      const ids = [...answers.keys()]
      const texts = [...answers.values()].map((answer) => JSON.stringify(answer))
      // In the order of the keys, so that two of them never wait in a circle.
      await sql`
        insert into directory_memory (kind, person_id, answer, seen_at)
        select ${kind}, person_id, answer::jsonb, ${clock.now().toString()}::timestamptz
        from unnest(${ids}::text[], ${texts}::text[]) as given (person_id, answer)
        order by person_id
        on conflict (kind, person_id) do update set answer = excluded.answer, seen_at = excluded.seen_at
        where directory_memory.answer <> excluded.answer
          or abs(extract(epoch from excluded.seen_at - directory_memory.seen_at))
            >= extract(epoch from ${writtenAnewAfter}::interval)`.execute(db)
    },
    async last(kind, personIds) {
      const rows = await db
        .selectFrom('directory_memory')
        .select(['person_id', 'answer'])
        .where('kind', '=', kind)
        .where(sql<boolean>`person_id = any(${personIds})`)
        .where('seen_at', '>', sql<string>`${clock.now().toString()}::timestamptz - ${keptFor}::interval`)
        .execute()
      return new Map(rows.map(({ person_id, answer }) => [person_id, answer]))
    },
  }
}

export async function forgetOldDirectory(db: Kysely<Database>, now: InstantText): Promise<void> {
  await sql`delete from directory_memory where seen_at <= ${now}::timestamptz - ${keptFor}::interval`.execute(db)
}
