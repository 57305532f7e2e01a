import { randomUUID } from 'node:crypto'
import { itemIds } from '../../tenant/item-ids.ts'
import type { Person } from '../../context.ts'
import type { StoredMail } from '../../tenant/stored.ts'
import type { Call } from '../call.ts'

type Letter = Pick<StoredMail, 'from' | 'subject' | 'body'> & {
  to: Person
  recipients?: StoredMail['to']
  cc?: StoredMail['cc']
  importance?: StoredMail['importance']
  headers?: StoredMail['headers']
}

/** Puts a letter in somebody's inbox. */
export function deliver(call: Call, letter: Letter): void {
  call.tenant.addMail({
    ...itemIds(randomUUID()),
    mailbox: letter.to.oid,
    folder: 'inbox',
    subject: letter.subject,
    body: letter.body,
    from: letter.from,
    to: letter.recipients ?? [{ name: letter.to.displayName, address: letter.to.mail }],
    cc: letter.cc ?? [],
    importance: letter.importance ?? 'normal',
    receivedAtMs: call.context.clock.now().epochMilliseconds,
    isRead: false,
    ...(letter.headers === undefined ? {} : { headers: letter.headers }),
  })
}
