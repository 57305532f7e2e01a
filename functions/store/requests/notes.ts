import type { Kysely, Transaction } from 'kysely'
import type { Note } from '../../app/ports/notes.ts'
import type { RequestId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

export async function addNotes(trx: Transaction<Database>, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return
  const rows = notes.map((note) => ({
    note_id: note.noteId,
    request_id: note.requestId,
    room: note.room,
    kind: note.kind,
    text: note.text,
    author_id: note.authorId,
    at: note.at,
    retention: note.retention,
  }))
  await trx.insertInto('note').values(rows).execute()
}

export async function replaceNotes(trx: Transaction<Database>, notes: readonly Note[]): Promise<void> {
  for (const { requestId, room, kind } of notes) {
    await trx
      .deleteFrom('note')
      .where('request_id', '=', requestId)
      .where('room', '=', room)
      .where('kind', '=', kind)
      .execute()
  }
  await addNotes(trx, notes)
}

/** Gone for good. */
export async function removeNote(trx: Transaction<Database>, requestId: RequestId, noteId: string): Promise<void> {
  await trx.deleteFrom('note').where('request_id', '=', requestId).where('note_id', '=', noteId).execute()
}

/** The notes of one room only: nobody reads both by accident (P-8). */
export async function notes(db: Kysely<Database>, requestId: RequestId, room: Note['room']): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom('note')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('room', '=', room)
    .orderBy('at')
    .orderBy('note_id')
    .execute()
  return rows.map((row) => ({
    noteId: row.note_id,
    requestId: row.request_id,
    room: row.room,
    kind: row.kind,
    text: row.text,
    authorId: row.author_id,
    at: row.at,
    retention: row.retention,
  }))
}
