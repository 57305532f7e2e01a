import { Field, Textarea } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteRoom } from '../../../shared/contract/notes.ts'
import { useApi } from '../../app/app-context.ts'
import { ActForm } from '../acts/act-form.tsx'
import { useFieldFaults } from '../field-fault.ts'
import { keepNote, keptNote } from './note-drafts.ts'

export interface WriteNoteProps {
  readonly reference: string
  readonly room: NoteRoom['room']
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** A note in one room, said before a word is written (P-8). What was typed stays when the form is left. */
export function WriteNote({ reference, room, onDone, onLeave }: WriteNoteProps) {
  const { t } = useTranslation('notes')
  const write = useWriteNote(reference)
  const faultOf = useFieldFaults(write.error)
  const [text, setText] = useState(() => keptNote(reference, room))
  const [isAsked, setAsked] = useState(false)
  const isEmpty = text.trim() === ''
  const fault = isAsked && isEmpty ? t('empty') : faultOf('text')
  const change = (typed: string) => {
    setText(typed)
    keepNote(reference, room, typed)
  }
  const send = () => {
    setAsked(true)
    if (isEmpty) return
    write.mutate(
      { room, text },
      {
        onSuccess: () => {
          keepNote(reference, room, '')
          onDone()
        },
      },
    )
  }

  return (
    <ActForm
      heading={t(`write.${room}`)}
      confirm={t('save')}
      consequence={t('consequence')}
      words={{ sending: t('saving'), failed: t('failed'), leave: t('leave') }}
      room={room}
      command={write}
      fields={['text']}
      onSend={send}
      onLeave={onLeave}
    >
      <Field
        label={t('label')}
        hint={t(`hint.${room}`)}
        required
        {...(fault === undefined ? {} : { validationMessage: fault })}
      >
        <Textarea value={text} resize="vertical" rows={4} onChange={(_, { value }) => change(value)} />
      </Field>
    </ActForm>
  )
}

/** The same note tried again after a failure carries the same key, so it is written once. */
function useWriteNote(reference: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  const attempt = useRef<{ content: string; key: string }>(undefined)
  return useMutation({
    mutationFn: (note: { readonly room: NoteRoom['room']; readonly text: string }) => {
      const content = JSON.stringify(note)
      if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() }
      return api('writeNote', note, { params: { ref: reference }, idempotencyKey: attempt.current.key })
    },
    onSuccess: (request) => {
      attempt.current = undefined
      queryClient.setQueryData(['requests', reference], request)
    },
  })
}
