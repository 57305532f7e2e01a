import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { Rows } from '../rows.tsx'
import { Section } from '../section.tsx'
import { NoteEntry } from './note-entry.tsx'
import { NotesDeleted } from './notes-deleted.tsx'
import { WriteNotes } from './write-notes.tsx'

/** The notes this reader may see, newest first, where they are not part of a story. */
export function Notes({ request }: { request: RequestView }) {
  const { t } = useTranslation('notes')
  const written = request.noteRooms.flatMap(({ room, notes }) => notes.map((note) => ({ room, note })))
  const isEmpty = request.noteRooms.every(({ mayWrite, deletedOn }) => !mayWrite && deletedOn === undefined)
  if (written.length === 0 && isEmpty) return undefined
  return (
    <Section heading={t('heading')}>
      <WriteNotes request={request} />
      <NotesDeleted request={request} />
      <Rows gap="small">
        {written.map(({ room, note }) => (
          <li key={note.id}>
            <NoteEntry reference={request.reference} room={room} note={note} />
          </li>
        ))}
      </Rows>
    </Section>
  )
}
