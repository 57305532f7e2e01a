import type { CalendarEvent } from '../../common/api/calendar.ts'
import type { Mail } from '../../common/api/mail.ts'
import type { ItemSnapshot } from '../../office-js/protocol.ts'
import type { Draft } from '../draft/draft.ts'
import { bodyHtml, htmlToText, textToHtml } from '../html.ts'

const address = (one: { emailAddress: { name: string; address: string } }) => ({
  displayName: one.emailAddress.name,
  emailAddress: one.emailAddress.address,
})

/** The mail being read, as Office.js shows it. */
export function mailSnapshot(mail: Mail): ItemSnapshot {
  const html = bodyHtml(mail.body)
  return {
    kind: 'messageRead',
    itemId: mail.id,
    internetMessageId: mail.internetMessageId,
    conversationId: mail.conversationId,
    subject: mail.subject,
    from: address(mail.from),
    to: mail.toRecipients.map(address),
    createdAt: mail.receivedDateTime,
    bodyHtml: html,
    bodyText: htmlToText(html),
  }
}

/** The appointment looked at in the calendar, as Office.js shows it. */
export function eventSnapshot(event: CalendarEvent): ItemSnapshot {
  const text = event.bodyPreview ?? ''
  return {
    kind: 'appointmentRead',
    itemId: event.id,
    subject: event.subject ?? '',
    organizer: event.organizer ? address(event.organizer) : { displayName: '', emailAddress: '' },
    attendees: event.attendees.map(address),
    startsAt: event.start.toInstant().toString(),
    endsAt: event.end.toInstant().toString(),
    location: event.location?.displayName ?? '',
    createdAt: event.start.toInstant().toString(),
    bodyHtml: textToHtml(text),
    bodyText: text,
  }
}

export const draftSnapshot = (draft: Draft): ItemSnapshot => ({
  kind: draft.kind === 'mail' ? 'messageCompose' : 'appointmentOrganizer',
  conversationId: draft.id,
})
