import type { z } from 'zod'
import type { Body } from '../../../shared/contract/client.ts'
import { homeContactInput, type homeContactList } from '../../../shared/contract/home-contacts.ts'
import type { Change } from './change.ts'

export type Home = z.output<typeof homeContactList>['homes'][number]
type HomeInput = Body<'saveHomeContact'>

/** What is to be saved: the contact alone, or none where it is removed. */
export function contactAfter(change: Change<Home>): HomeInput {
  if (change.now === undefined) return { municipality: change.old.municipality }
  const { municipality, contact } = change.now
  return { municipality, ...(contact !== undefined && { contact }) }
}

/** The form as it stands; empty text where nothing is typed. */
export interface FilledContact {
  readonly municipality: string
  readonly name: string
  readonly phone: string
  readonly mail: string
}

export const contactFields = ['municipality', 'name', 'phone', 'mail'] as const
export type ContactField = (typeof contactFields)[number]

/** Where a field stands in what is sent. */
export function pathOf(field: ContactField): string {
  return field === 'municipality' ? field : `contact.${field}`
}

export function filledContact(home: Home | undefined): FilledContact {
  const { name = '', phone = '', mail = '' } = home?.contact ?? {}
  return { municipality: home?.municipality ?? '', name, phone, mail }
}

/** What is to be saved, or the fields that say nothing or cannot be read. */
export function contactOf(
  filled: FilledContact,
): { readonly input: HomeInput } | { readonly unread: readonly ContactField[] } {
  const [phone, mail] = [filled.phone.trim(), filled.mail.trim()]
  const input: HomeInput = {
    municipality: filled.municipality,
    contact: { name: filled.name, ...(phone !== '' && { phone }), ...(mail !== '' && { mail }) },
  }
  const read = homeContactInput.safeParse(input)
  if (read.success) return { input: read.data }
  const faults = new Set(read.error.issues.map(({ path }) => path.join('.')))
  // The schema looks at the two together only once each is well written.
  if (phone === '' && mail === '') faults.add(pathOf('phone'))
  return { unread: contactFields.filter((field) => faults.has(pathOf(field))) }
}
