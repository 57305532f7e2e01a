import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { Section } from '../section.tsx'
import { NoteEntry } from './note-entry.tsx'
import { WriteNotes } from './write-notes.tsx'

/** The notes this reader may see, newest first, where they are not part of a story. */
export function Notes({ request }: { request: RequestView }) {
  const { t } = useTranslation('notes')
  const styles = useStyles()
  const written = request.noteRooms.flatMap(({ room, notes }) => notes.map((note) => ({ room, note })))
  if (written.length === 0 && request.noteRooms.every(({ mayWrite }) => !mayWrite)) return undefined
  return (
    <Section heading={t('heading')}>
      <WriteNotes request={request} />
      <ul className={styles.list}>
        {written.map(({ room, note }) => (
          <li key={note.id}>
            <NoteEntry reference={request.reference} room={room} note={note} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
})
