import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteRoom } from '../../../shared/contract/notes.ts'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { Said } from '../acts/said.tsx'
import { StartButton } from '../acts/start-button.tsx'
import { useRemovedNotes } from './removed-notes.ts'
import { WriteNote } from './write-note.tsx'

type Room = NoteRoom['room']

/** A button for each room this reader writes in: the room is chosen before the words, never after. */
export function WriteNotes({ request }: { request: Pick<RequestView, 'reference' | 'noteRooms'> }) {
  const { t } = useTranslation('notes')
  const styles = useStyles()
  const [writing, setWriting] = useState<Room>()
  const [left, setLeft] = useState<Room>()
  const [saved, setSaved] = useState<Room>()
  const removed = useRemovedNotes(request.reference)
  /** How many were taken back when something was last done here. */
  const [seen, setSeen] = useState(0)
  const said = removed > seen ? t('removed') : saved && t(`saved.${saved}`)
  const rooms = request.noteRooms.filter(({ mayWrite }) => mayWrite).map(({ room }) => room)
  if (writing !== undefined && rooms.includes(writing))
    return (
      <WriteNote
        reference={request.reference}
        room={writing}
        onDone={() => {
          setWriting(undefined)
          setSaved(writing)
          setSeen(removed)
        }}
        onLeave={() => {
          setLeft(writing)
          setWriting(undefined)
        }}
      />
    )
  if (rooms.length === 0) return undefined
  return (
    <>
      {said !== undefined && (
        <Said key={`${said} ${request.noteRooms.flatMap(({ notes }) => notes).length}`}>
          <Text weight="semibold">{said}</Text>
        </Said>
      )}
      <div className={styles.acts}>
        {rooms.map((room) => (
          <StartButton
            key={room}
            label={t(`start.${rooms.length === 1 ? 'only' : room}`)}
            takesFocus={left === room}
            onPress={() => {
              setSaved(undefined)
              setSeen(removed)
              setLeft(undefined)
              setWriting(room)
            }}
          />
        ))}
      </div>
    </>
  )
}

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
