import { type Kysely, sql } from 'kysely'
import type { ChosenPeriods, NoteRetention, NotesGone } from '../../app/ports/note-retention.ts'
import type { DateText, InstantText, RequestId } from '../../../shared/domain/ids.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { Database } from '../database/database.ts'

export function noteRetentionOn(db: Kysely<Database>): NoteRetention {
  return {
    chosen: (before) => chosen(db, before),
    choose: async ({ employerNote, healthText }, at, by) => {
      await db
        .insertInto('note_period')
        .values({ employer_note_months: employerNote, health_text_months: healthText, set_at: at, set_by: by })
        .execute()
    },
    deleteNotes: (gone, limit) => deleteNotes(db, gone, limit),
    deletedOn: (requestId) => deletedOn(db, requestId),
  }
}

async function chosen(db: Kysely<Database>, before: InstantText = 'infinity'): Promise<ChosenPeriods | undefined> {
  return db
    .selectFrom('note_period')
    .select(['employer_note_months as employerNote', 'health_text_months as healthText', 'set_at as setAt'])
    .where('set_at', '<', before)
    .orderBy('entry', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Two processes at once: the second waits, finds the notes gone and counts none. */
async function deleteNotes(
  db: Kysely<Database>,
  { retention, closedBefore, on }: NotesGone,
  limit: number,
): Promise<{ requests: number; notes: number }> {
  const { rows } = await sql<{ requests: number; notes: number }>`
    with due as (
      select request_id from request
      where closed_at < ${closedBefore}
        and exists (select from note where note.request_id = request.request_id and note.retention = ${retention})
      order by closed_at, request_id
      limit ${limit}
    ), gone as (
      delete from note using due
      where note.request_id = due.request_id and note.retention = ${retention}
      returning note.request_id, note.room
    ), remembered as (
      insert into note_deletion (request_id, room, deleted_on)
      select distinct request_id, room, ${on}::date from gone
      on conflict (request_id, room) do nothing
    )
    select count(distinct request_id) as requests, count(*) as notes from gone`.execute(db)
  return rows[0] ?? { requests: 0, notes: 0 }
}

async function deletedOn(db: Kysely<Database>, requestId: RequestId): Promise<Partial<Record<Side, DateText>>> {
  const rows = await db
    .selectFrom('note_deletion')
    .select(['room', 'deleted_on'])
    .where('request_id', '=', requestId)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.room, row.deleted_on]))
}
