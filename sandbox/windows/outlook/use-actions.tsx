import {
  ArrowReplyRegular,
  CalendarAddRegular,
  DeleteRegular,
  DraftsRegular,
  MailAddRegular,
  SaveRegular,
  SendRegular,
} from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { Dispatch } from 'react'
import { clockQuery } from '../common/api/clock.ts'
import type { Mail } from '../common/api/mail.ts'
import type { Draft, DraftStore } from './draft/draft.ts'
import { newAppointment, newMail, replyTo } from './draft/new-draft.ts'
import type { useSend } from './draft/send.ts'
import type { RibbonAction } from './ribbon.tsx'
import type { Change, View } from './view.ts'

interface Parts {
  view: View
  mail: Mail | undefined
  /** What is being written, on screen or not. */
  draft: Draft | undefined
  shown: Draft | undefined
  drafts: DraftStore
  send: ReturnType<typeof useSend>
  change: Dispatch<Change>
  stopWriting: () => void
}

/** What can be done just now: the ribbon's buttons, and the two acts the add-in may ask for as well. */
export function useActions({ view, mail, draft, shown, drafts, send, change, stopWriting }: Parts) {
  const now = useQuery(clockQuery).data
  const write = (next: Draft): void => {
    send.reset()
    drafts.open(next)
    change({ do: 'write', what: next.kind })
  }
  const reply = (html: string): void => {
    if (mail !== undefined) write(replyTo(mail, html))
  }

  const writing: RibbonAction[] = [
    {
      label: draft?.kind === 'appointment' ? 'Gem' : 'Send',
      icon: draft?.kind === 'appointment' ? <SaveRegular /> : <SendRegular />,
      isMain: true,
      isDisabled: send.isPending,
      run: () => send.mutate(),
    },
    { label: 'Kassér', icon: <DeleteRegular />, run: stopWriting },
  ]
  const mailing: RibbonAction[] = [
    { label: 'Ny mail', icon: <MailAddRegular />, isMain: true, run: () => write(newMail()) },
    { label: 'Svar', icon: <ArrowReplyRegular />, isDisabled: mail === undefined, run: () => reply('') },
  ]
  const planning: RibbonAction[] = [
    {
      label: 'Ny aftale',
      icon: <CalendarAddRegular />,
      isMain: true,
      isDisabled: now === undefined,
      run: () => now !== undefined && write(newAppointment(now)),
    },
  ]
  const waiting: RibbonAction[] =
    draft === undefined
      ? []
      : [{ label: 'Åbn kladde', icon: <DraftsRegular />, run: () => change({ do: 'write', what: draft.kind }) }]
  return {
    reply,
    newMail: (to: string, subject: string, html: string) => write(newMail({ to, subject, firstHtml: html })),
    buttons: shown === undefined ? [...(view.place === 'mail' ? mailing : planning), ...waiting] : writing,
  }
}
