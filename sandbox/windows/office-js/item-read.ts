import { deliver } from './async-result.ts'
import type { Channel } from './channel.ts'
import type { Address, AppointmentRead, MessageRead } from './protocol.ts'

const recipient = (address: Address) => ({ ...address, recipientType: 'user' as const })

const body = (item: { bodyHtml: string; bodyText: string }) => ({
  getAsync: (coercionType: string, ...rest: unknown[]) =>
    deliver(Promise.resolve(coercionType === 'html' ? item.bodyHtml : item.bodyText), rest),
})

/** A reply or a new form takes its text either as HTML or as `{ htmlBody }`. */
function htmlOf(form: unknown): string {
  if (typeof form === 'string') return form
  return typeof form === 'object' && form !== null && 'htmlBody' in form ? String(form.htmlBody) : ''
}

function replyForms(channel: Channel) {
  const display =
    (toAll: boolean) =>
    (form: unknown, ...rest: unknown[]) =>
      deliver(channel.call('displayReplyForm', { html: htmlOf(form), toAll }), rest)
  return {
    displayReplyForm: display(false),
    displayReplyFormAsync: display(false),
    displayReplyAllForm: display(true),
    displayReplyAllFormAsync: display(true),
  }
}

/** Office.context.mailbox.item while a mail is read: plain values, body on request. */
export function messageReadItem(item: MessageRead, channel: Channel) {
  const createdAt = new Date(item.createdAt)
  return {
    itemType: 'message',
    itemClass: 'IPM.Note',
    itemId: item.itemId,
    internetMessageId: item.internetMessageId,
    conversationId: item.conversationId,
    subject: item.subject,
    normalizedSubject: item.subject.replace(/^((sv|vs|re|fw|fwd):\s*)+/i, ''),
    from: recipient(item.from),
    sender: recipient(item.from),
    to: item.to.map(recipient),
    cc: [],
    attachments: [],
    dateTimeCreated: createdAt,
    dateTimeModified: createdAt,
    body: body(item),
    ...replyForms(channel),
  }
}

/** Office.context.mailbox.item while an appointment is looked at. */
export function appointmentReadItem(item: AppointmentRead, channel: Channel) {
  const createdAt = new Date(item.createdAt)
  return {
    itemType: 'appointment',
    itemClass: 'IPM.Appointment',
    itemId: item.itemId,
    subject: item.subject,
    normalizedSubject: item.subject,
    organizer: recipient(item.organizer),
    requiredAttendees: item.attendees.map(recipient),
    optionalAttendees: [],
    attachments: [],
    start: new Date(item.startsAt),
    end: new Date(item.endsAt),
    location: item.location,
    dateTimeCreated: createdAt,
    dateTimeModified: createdAt,
    body: body(item),
    ...replyForms(channel),
  }
}
