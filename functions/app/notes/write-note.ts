import type { z } from 'zod'
import type { noteInput } from '../../../shared/contract/notes.ts'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { noteRoomsFor } from '../../../shared/domain/access/note-rooms.ts'
import { retentionOf } from '../../../shared/domain/note-retention.ts'
import type { App } from '../app.ts'
import type { WriteKey } from '../commands/execute.ts'
import { loadRequest } from '../requests/load-request.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import type { Note } from '../ports/notes.ts'
import { keyedOnce } from '../commands/keyed-once.ts'
import { settingsOf } from '../rules-in-force.ts'
import { viewReference } from '../request-view/view-request.ts'
import { viewerOf } from '../viewer.ts'

/** Leaves a note in a room that the caller reads. The journal is told nothing: a note can be deleted (P-8). */
export async function writeNote(
  app: App,
  caller: Caller,
  reference: string,
  { room, text }: z.output<typeof noteInput>,
  key: WriteKey,
): Promise<Outcome<RequestView>> {
  const loaded = await loadRequest(app, caller, reference, 'note:write')
  if (loaded.kind === 'refused') return loaded
  const { state } = loaded.value
  const found = noteRoomsFor(viewerOf(caller), state).find((one) => one.room === room)
  if (found === undefined) return refused('access-denied', { field: 'room' })
  if (!found.mayWrite) return refused('request-closed')

  const { requestId } = state
  const note: Note = {
    noteId: app.newId(),
    requestId,
    room,
    kind: 'note',
    text,
    authorId: caller.personId,
    at: app.clock.now().toString(),
    retention: retentionOf[room],
  }
  const written = await keyedOnce(app, key, async (tx) => {
    await tx.addNotes([note])
    return done(undefined)
  })
  return written.kind === 'refused'
    ? written
    : done(await viewReference(app, await settingsOf(app.store), caller, requestId))
}
