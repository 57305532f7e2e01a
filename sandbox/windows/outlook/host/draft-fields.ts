import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { copenhagen } from '../../common/time.ts'
import type { Address } from '../../office-js/protocol.ts'
import type { DraftStore } from '../draft/draft.ts'
import { formatRecipients, parseRecipients } from '../draft/recipients.ts'

const addresses = z.array(z.object({ displayName: z.string(), emailAddress: z.string() }))
const sensitivity = z.enum(['normal', 'personal', 'private', 'confidential'])

const toInstant = (local: string): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(copenhagen).toInstant().toString()
const toLocal = (value: unknown): string =>
  Temporal.Instant.from(z.string().parse(value))
    .toZonedDateTimeISO(copenhagen)
    .toPlainDateTime()
    .toString()
    .slice(0, 16)

/** Reads one field of the draft as Office.js presents it. */
export function getField(drafts: DraftStore, field: string): string | Address[] {
  const draft = drafts.current()
  if (draft?.kind === 'mail') {
    if (field === 'subject') return draft.subject
    if (field === 'to') return parseRecipients(draft.to)
    if (field === 'cc') return parseRecipients(draft.cc)
  }
  if (draft?.kind === 'appointment') {
    if (field === 'subject') return draft.subject
    if (field === 'location') return draft.location
    if (field === 'sensitivity') return draft.sensitivity
    if (field === 'start') return toInstant(draft.start)
    if (field === 'end') return toInstant(draft.end)
    if (field === 'requiredAttendees') return parseRecipients(draft.requiredAttendees)
    if (field === 'optionalAttendees') return parseRecipients(draft.optionalAttendees)
  }
  throw new Error(`There is no ${field} here`)
}

/** Writes one field of the draft; a value of the wrong kind is refused. */
export function setField(drafts: DraftStore, field: string, value: unknown): void {
  const isMail = drafts.current()?.kind === 'mail'
  if (field === 'subject') {
    const subject = z.string().max(255).parse(value)
    if (isMail) drafts.changeMail({ subject })
    else drafts.changeAppointment({ subject })
  } else if (isMail && (field === 'to' || field === 'cc')) {
    drafts.changeMail({ [field]: formatRecipients(addresses.parse(value)) })
  } else if (!isMail && (field === 'requiredAttendees' || field === 'optionalAttendees')) {
    drafts.changeAppointment({ [field]: formatRecipients(addresses.parse(value)) })
  } else if (!isMail && (field === 'start' || field === 'end')) {
    drafts.changeAppointment({ [field]: toLocal(value) })
  } else if (!isMail && field === 'location') {
    drafts.changeAppointment({ location: z.string().max(255).parse(value) })
  } else if (!isMail && field === 'sensitivity') {
    drafts.changeAppointment({ sensitivity: sensitivity.parse(value) })
  } else {
    throw new Error(`There is no ${field} here`)
  }
}

/** Adds recipients that are not there yet. */
export function addRecipients(drafts: DraftStore, field: string, value: unknown): void {
  const present = getField(drafts, field)
  if (typeof present === 'string') throw new Error(`${field} holds no recipients`)
  const added = addresses.parse(value).filter((one) => !present.some((old) => old.emailAddress === one.emailAddress))
  setField(drafts, field, [...present, ...added])
}
