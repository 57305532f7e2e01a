import type { MailPerson, MeetingDetails, OpenItem } from '../host.ts'
import { settled } from './settled.ts'

type Item = NonNullable<Office.Mailbox['item']>

export async function openItem(item: Item | undefined): Promise<OpenItem> {
  const mode = modeOf(item)
  const person = item && (await personOf(item, mode))
  return { mode, ...(person === undefined ? {} : { person }) }
}

export async function insertText(item: Item | undefined, text: string): Promise<void> {
  const mode = modeOf(item)
  if (item && mode === 'readMail') {
    return settled<void>((done) => item.displayReplyFormAsync({ htmlBody: htmlOf(text) }, done))
  }
  if (item && mode === 'writeMail') {
    return settled<void>((done) => item.body.setSelectedDataAsync(text, asText(), done))
  }
  throw new Error('No mail is open')
}

export async function insertMeeting(item: Item | undefined, details: MeetingDetails): Promise<void> {
  if (!item || modeOf(item) !== 'writeMeeting') throw new Error('No meeting is being written')
  await settled<void>((done) => item.subject.setAsync(details.subject, done))
  await settled<void>((done) => item.start.setAsync(new Date(details.startsAt), done))
  await settled<void>((done) => item.end.setAsync(new Date(details.endsAt), done))
  await settled<void>((done) => item.location.setAsync(details.location, done))
  if (Office.context.requirements.isSetSupported('Mailbox', '1.14')) {
    await settled<void>((done) => item.sensitivity.setAsync('private', done))
  }
  await settled<void>((done) => item.body.setSelectedDataAsync(details.body, asText(), done))
}

/** While something is written, its subject is an object to ask; while it is read, a string. */
function modeOf(item: Item | undefined): OpenItem['mode'] {
  if (!item) return 'other'
  const subject: unknown = item.subject
  const isWritten = typeof subject === 'object'
  if (item.itemType === Office.MailboxEnums.ItemType.Appointment) return isWritten ? 'writeMeeting' : 'other'
  return isWritten ? 'writeMail' : 'readMail'
}

async function personOf(item: Item, mode: OpenItem['mode']): Promise<MailPerson | undefined> {
  if (mode === 'readMail') return person(item.from)
  if (mode !== 'writeMail') return undefined
  const [first] = await settled<Office.EmailAddressDetails[]>((done) => item.to.getAsync(done))
  return first && person(first)
}

function person(details: Office.EmailAddressDetails): MailPerson {
  return { name: details.displayName, mail: details.emailAddress }
}

const asText = () => ({ coercionType: Office.CoercionType.Text })

function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped.replaceAll('\n', '<br>')
}
