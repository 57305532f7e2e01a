import type { Host, MailPerson } from '../host.ts'
import { settled } from './settled.ts'

type Item = NonNullable<Office.Mailbox['item']>
type Mode = 'readMail' | 'writeMail' | 'writeMeeting' | 'other'

/** While something is written, its subject is an object to ask; while it is read, a string. */
export function modeOf(item: Item | undefined): Mode {
  if (!item) return 'other'
  const subject: unknown = item.subject
  const isWritten = typeof subject === 'object'
  if (item.itemType === Office.MailboxEnums.ItemType.Appointment) return isWritten ? 'writeMeeting' : 'other'
  return isWritten ? 'writeMail' : 'readMail'
}

export async function personOf(item: Item | undefined): Promise<MailPerson | undefined> {
  if (!item) return undefined
  const mode = modeOf(item)
  if (mode === 'readMail') return person(item.from)
  if (mode === 'writeMail') {
    const [first] = await settled<Office.EmailAddressDetails[]>((done) => item.to.getAsync(done))
    return first && person(first)
  }
  return undefined
}

/** What can be put into the item, by its mode. */
export function insertionsOf(item: Item | undefined): Pick<Host, 'insertText' | 'insertMeeting'> {
  if (!item) return {}
  switch (modeOf(item)) {
    case 'readMail':
      return { insertText: (text) => settled((done) => item.displayReplyFormAsync({ htmlBody: htmlOf(text) }, done)) }
    case 'writeMail':
      return {
        insertText: (text) =>
          settled((done) => item.body.setSelectedDataAsync(text, { coercionType: Office.CoercionType.Text }, done)),
      }
    case 'writeMeeting':
      return { insertMeeting: (details) => writeMeeting(item, details) }
    case 'other':
      return {}
  }
}

async function writeMeeting(item: Item, details: Parameters<NonNullable<Host['insertMeeting']>>[0]): Promise<void> {
  const asText = { coercionType: Office.CoercionType.Text }
  await settled<void>((done) => item.subject.setAsync(details.subject, done))
  await settled<void>((done) => item.start.setAsync(new Date(details.startsAt), done))
  await settled<void>((done) => item.end.setAsync(new Date(details.endsAt), done))
  await settled<void>((done) => item.location.setAsync(details.location, done))
  await settled<void>((done) => item.body.setSelectedDataAsync(details.body, asText, done))
}

function person(details: Office.EmailAddressDetails): MailPerson {
  return { name: details.displayName, mail: details.emailAddress }
}

function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped.replaceAll('\n', '<br>')
}
