import { Temporal } from 'temporal-polyfill'
import type { Mail } from '../../common/api/mail.ts'
import { copenhagen, momentText } from '../../common/time.ts'
import { bodyHtml, cleanHtml } from '../html.ts'
import type { AppointmentDraft, MailDraft } from './draft.ts'
import { formatRecipients } from './recipients.ts'

export const newMail = (given: Partial<Omit<MailDraft, 'kind' | 'id'>> = {}): MailDraft => ({
  kind: 'mail',
  id: crypto.randomUUID(),
  to: '',
  cc: '',
  subject: '',
  firstHtml: '<div><br></div>',
  ...given,
})

/** A reply with the mail it answers quoted under it; `html` is what the add-in wants to say. */
export function replyTo(mail: Mail, html = ''): MailDraft {
  const from = mail.from.emailAddress
  const quoted = `<div>${escapeText(from.name)} skrev ${momentText(Temporal.Instant.from(mail.receivedDateTime))}:</div>`
  return newMail({
    to: formatRecipients([{ displayName: from.name, emailAddress: from.address }]),
    subject: /^sv:/i.test(mail.subject) ? mail.subject : `SV: ${mail.subject}`,
    firstHtml: `<div>${cleanHtml(html)}</div><div><br></div><hr>${quoted}<blockquote>${bodyHtml(mail.body)}</blockquote>`,
  })
}

/** An appointment of one hour from the next whole hour. */
export function newAppointment(now: Temporal.Instant): AppointmentDraft {
  const start = now
    .toZonedDateTimeISO(copenhagen)
    .toPlainDateTime()
    .round({ smallestUnit: 'hour', roundingMode: 'ceil' })
  return {
    kind: 'appointment',
    id: crypto.randomUUID(),
    subject: '',
    location: '',
    start: start.toString().slice(0, 16),
    end: start.add({ hours: 1 }).toString().slice(0, 16),
    sensitivity: 'normal',
    requiredAttendees: '',
    optionalAttendees: '',
    firstHtml: '<div><br></div>',
  }
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
