import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteRoom } from '../../../shared/contract/notes.ts'
import { useApi } from '../../app/app-context.ts'
import { BusyButton } from '../busy-button.tsx'
import { useNear } from '../dates/near.ts'
import { Failure } from '../notices/failure.tsx'
import { RoomMark } from '../room-mark.tsx'
import { removingNotesKey } from './removed-notes.ts'

export interface NoteEntryProps {
  readonly reference: string
  readonly room: NoteRoom['room']
  readonly note: NoteRoom['notes'][number]
}

/** A note with its room, its writer and its time. The writer can take it back while the server says so. */
export function NoteEntry({ reference, room, note }: NoteEntryProps) {
  const { t } = useTranslation('notes')
  const near = useNear()
  const styles = useStyles()
  const remove = useRemoveNote(reference, note.id)
  return (
    <div className={styles.root}>
      <RoomMark room={room} />
      <Text block className={styles.text}>
        {note.text}
      </Text>
      <div className={styles.foot}>
        <span className={styles.quiet}>{t('by', { when: near.moment(note.at), name: note.by ?? t('unknown') })}</span>
        {note.removableUntil !== undefined && (
          <BusyButton
            appearance="subtle"
            aria-label={t('removeOf', { time: near.clock(note.removableUntil) })}
            title={t('removeOf', { time: near.clock(note.removableUntil) })}
            isBusy={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('remove')}
          </BusyButton>
        )}
      </div>
      {remove.isError && <Failure error={remove.error} what={t('removeFailed')} />}
    </div>
  )
}

function useRemoveNote(reference: string, id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationKey: removingNotesKey(reference),
    mutationFn: () => api('removeNote', undefined, { params: { ref: reference, id }, idempotencyKey }),
    onSuccess: (request) => queryClient.setQueryData(['requests', reference], request),
    onError: () => void queryClient.invalidateQueries({ queryKey: ['requests', reference], exact: true }),
  })
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
})
