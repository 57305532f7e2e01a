import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createAppointment, sendMail } from '../../common/api/outgoing.ts'
import type { DraftStore } from './draft.ts'
import { parseRecipients } from './recipients.ts'

const mailsOf = (text: string): string[] => parseRecipients(text).map((one) => one.emailAddress)

/** Sends the mail, or saves the appointment and invites to it, then closes the draft. On failure the draft stays. */
export function useSend(person: string, drafts: DraftStore, onSent: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const draft = drafts.current()
      const html = drafts.editor?.read('html') ?? ''
      if (draft?.kind === 'mail') {
        const to = [...mailsOf(draft.to), ...mailsOf(draft.cc)]
        if (to.length === 0) throw new Error('Skriv mindst én modtager.')
        await sendMail(person, { to, subject: draft.subject, html })
      }
      if (draft?.kind === 'appointment') {
        if (draft.end <= draft.start) throw new Error('Aftalen skal slutte, efter at den begynder.')
        await createAppointment(person, {
          ...draft,
          attendees: [...mailsOf(draft.requiredAttendees), ...mailsOf(draft.optionalAttendees)],
          html,
        })
      }
    },
    onSuccess: async () => {
      onSent()
      await queries.invalidateQueries()
    },
  })
}
