import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { itemIds } from '../../tenant/item-ids.ts'
import { importances } from '../../tenant/stored.ts'
import { refuse, type Answer } from '../answer.ts'
import { anyCase, readBody, withLowerFirst } from '../body.ts'
import type { UserCall } from '../call.ts'
import { deliver } from './deliver.ts'

const mostRecipients = 500

const text = z.string().nullish()
const recipient = z.strictObject({ emailAddress: z.strictObject({ name: text, address: z.string().min(1) }) })
const recipients = z.array(recipient).nullish()

const input = z.strictObject({
  message: z.strictObject({
    subject: text,
    body: z.strictObject({ contentType: anyCase(['text', 'html']).nullish(), content: text }).nullish(),
    toRecipients: recipients,
    ccRecipients: recipients,
    bccRecipients: recipients,
    replyTo: recipients,
    from: recipient.nullish(),
    sender: recipient.nullish(),
    importance: anyCase(importances).nullish(),
    categories: z.array(z.string()).nullish(),
    internetMessageHeaders: z.array(z.strictObject({ name: z.string(), value: z.string() })).nullish(),
    isDeliveryReceiptRequested: z.boolean().nullish(),
    isReadReceiptRequested: z.boolean().nullish(),
  }),
  saveToSentItems: z.boolean().nullish(),
})

/** Accepts a mail; it reaches everybody of the tenant among its recipients, also unseen ones. 202 without a body. */
export function sendMail(call: UserCall): Answer {
  const body = readBody(input, 'microsoft.graph.sendMail', withLowerFirst(call.body))
  if (body.kind === 'refused') return body.answer
  const { message, saveToSentItems } = body.value
  const [to, cc, bcc] = [message.toRecipients, message.ccRecipients, message.bccRecipients].map((list) =>
    (list ?? []).map(({ emailAddress }) => ({
      name: emailAddress.name ?? emailAddress.address,
      address: emailAddress.address,
    })),
  )
  const everybody = [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])]
  if (everybody.length === 0) return refuse(400, 'ErrorInvalidRecipients', 'At least one recipient is needed.')
  if (everybody.length > mostRecipients)
    return refuse(400, 'ErrorTooManyRecipients', 'At most 500 recipients are possible.')
  const foreign = message.internetMessageHeaders?.find(({ name }) => !/^x-/i.test(name))
  if (foreign) {
    const say = `The internet message header name '${foreign.name}' should start with 'x-' or 'X-'.`
    return refuse(400, 'InvalidInternetMessageHeader', say)
  }
  if (everybody.some(({ address }) => !/^[^@\s]+@[^@\s]+$/.test(address))) {
    return refuse(400, 'ErrorInvalidRecipients', 'At least one recipient is not a mail address.')
  }

  const letter = {
    from: { name: call.user.displayName, address: call.user.mail },
    subject: message.subject ?? '',
    body: { contentType: message.body?.contentType ?? ('text' as const), content: message.body?.content ?? '' },
    cc: cc ?? [],
    importance: message.importance ?? ('normal' as const),
    headers: message.internetMessageHeaders ?? [],
  }
  for (const { address } of everybody) {
    const person = call.context.people.byMail(address)
    if (person) deliver(call, { ...letter, to: person, recipients: to ?? [] })
  }
  if (saveToSentItems !== false) {
    const receivedAtMs = call.context.clock.now().epochMilliseconds
    const own = { mailbox: call.user.oid, folder: 'sentitems' as const, isRead: true, receivedAtMs }
    call.tenant.addMail({ ...letter, ...own, ...itemIds(randomUUID()), to: to ?? [] })
  }
  return { status: 202 }
}
