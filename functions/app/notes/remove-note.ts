import type { RequestView } from '../../../shared/contract/requests.ts'
import { noteRoomsFor, removableUntil } from '../../../shared/domain/access/note-rooms.ts'
import type { App } from '../app.ts'
import type { WriteKey } from '../commands/execute.ts'
import { keyedOnce } from '../commands/keyed-once.ts'
import { loadRequest } from '../requests/load-request.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { settingsOf } from '../rules-in-force.ts'
import { viewReference } from '../request-view/view-request.ts'
import { viewerOf } from '../viewer.ts'

/** Takes back a note of the caller's own within ten minutes, also on a request that was closed meanwhile. It is gone for good. */
export async function removeNote(
  app: App,
  caller: Caller,
  reference: string,
  noteId: string,
  key: WriteKey,
): Promise<Outcome<RequestView>> {
  const loaded = await loadRequest(app, caller, reference)
  if (loaded.kind === 'refused') return loaded
  const { state } = loaded.value
  const { requestId } = state
  const removed = await keyedOnce(app, key, async (tx) => {
    const rooms = noteRoomsFor(viewerOf(caller), state)
    const seen = await Promise.all(rooms.map(({ room }) => app.store.notes(requestId, room)))
    const note = seen.flat().find((one) => one.noteId === noteId && one.kind === 'note')
    if (note === undefined) return refused('note-unknown', { field: 'id' })
    if (note.authorId !== caller.personId) return refused('access-denied', { field: 'id' })
    if (removableUntil(note, caller.personId, app.clock.now()) === undefined)
      return refused('note-settled', { field: 'id' })
    await tx.removeNote(requestId, noteId)
    return done(undefined)
  })
  return removed.kind === 'refused'
    ? removed
    : done(await viewReference(app, await settingsOf(app.store), caller, requestId))
}
