import type { Temporal } from 'temporal-polyfill'
import type { NoteRoom as NoteRoomView } from '../../../shared/contract/notes.ts'
import { noteRoomsFor, removableUntil } from '../../../shared/domain/access/note-rooms.ts'
import type { Viewer } from '../../../shared/domain/access/access.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { DateText, PersonId } from '../../../shared/domain/ids.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Note } from '../ports/notes.ts'

/**
 * The rooms this reader sees, newest note first.
 *
 * @param notes What the store has of each room the reader may see.
 * @param deletedOn When what stood in a room was deleted (P-15).
 */
export function viewNotes(
  viewer: Viewer,
  state: RequestState,
  notes: Readonly<Record<Side, readonly Note[]>>,
  deletedOn: Readonly<Partial<Record<Side, DateText>>>,
  names: ReadonlyMap<PersonId, string>,
  now: Temporal.Instant,
): NoteRoomView[] {
  return noteRoomsFor(viewer, state).map(({ room, mayWrite }) => ({
    room,
    mayWrite,
    ...deletedIn(deletedOn[room]),
    notes: writtenNotes(notes[room])
      .toReversed()
      .map((note) => {
        const { noteId, text, authorId, at } = note
        const by = names.get(authorId)
        const until = removableUntil(note, viewer.personId, now)
        return {
          id: noteId,
          text,
          at,
          ...(by === undefined ? {} : { by }),
          ...(until === undefined ? {} : { removableUntil: until }),
        }
      }),
  }))
}

function deletedIn(on: DateText | undefined): Pick<NoteRoomView, 'deletedOn'> {
  return on === undefined ? {} : { deletedOn: on }
}

/** Apart from the answers to questions, which lie among them under names of their own. */
export function writtenNotes(notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ kind }) => kind === 'note')
}
