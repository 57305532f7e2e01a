import type { StoredMail } from '../../tenant/stored.ts'
import { ok, refuse, type Answer } from '../answer.ts'
import { appliedPreferences, type Preferences, type UserCall } from '../call.ts'
import { html, plainText } from '../calendar/event-view.ts'
import { graphInstant } from '../graph-time.ts'
import { answerList, select, type ListRules } from '../query.ts'

const rules: ListRules = {
  type: 'microsoft.graph.message',
  properties: new Set(
    `id createdDateTime lastModifiedDateTime changeKey categories receivedDateTime sentDateTime
   hasAttachments internetMessageId subject bodyPreview importance parentFolderId conversationId isRead
   isDraft webLink body sender from toRecipients ccRecipients bccRecipients replyTo`.split(/\s+/),
  ),
  pageSize: 10,
  largestPage: 1000,
  skip: '$skip',
  context: 'messages',
}

/** Every message of the mailbox, newest first. */
export function listMessages(call: UserCall): Answer {
  const mails = call.tenant.mails(call.user.oid).toSorted((a, b) => b.receivedAtMs - a.receivedAtMs)
  return answerList(
    call,
    mails.map((mail) => messageView(mail, call.prefer)),
    rules,
  )
}

export function readMessage(call: UserCall): Answer {
  const id = call.params['message']
  const mail = call.tenant.mails(call.user.oid).find((each) => each.id === id || each.immutableId === id)
  if (!mail) return refuse(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
  const keep = select(call, rules)
  if (keep.kind === 'refused') return keep.answer
  return ok(keep.value(messageView(mail, call.prefer)), appliedPreferences(call.prefer))
}

export function messageView(mail: StoredMail, prefer: Preferences): Record<string, unknown> {
  const plain = plainText(mail.body)
  const at = graphInstant(mail.receivedAtMs)
  return {
    id: prefer.hasImmutableIds ? mail.immutableId : mail.id,
    createdDateTime: at,
    lastModifiedDateTime: at,
    receivedDateTime: at,
    sentDateTime: at,
    categories: [],
    hasAttachments: false,
    internetMessageId: `<${mail.immutableId}@havnsby.example>`,
    conversationId: mail.immutableId,
    parentFolderId: mail.folder,
    subject: mail.subject,
    bodyPreview: plain.slice(0, 255),
    body: prefer.hasTextBodies
      ? { contentType: 'text', content: plain }
      : { contentType: 'html', content: html(mail.body) },
    importance: mail.importance,
    isRead: mail.isRead,
    isDraft: false,
    sender: { emailAddress: mail.from },
    from: { emailAddress: mail.from },
    toRecipients: recipients(mail.to),
    ccRecipients: recipients(mail.cc),
    bccRecipients: [],
    replyTo: [],
  }
}

function recipients(list: StoredMail['to']) {
  return list.map((emailAddress) => ({ emailAddress }))
}
