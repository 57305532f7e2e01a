import type { FormValues } from './values.ts'

/**
 * What has been typed about one employee, so that closing the pane or reading another mail loses nothing.
 *
 * It lies in the window's session storage: on the leader's own computer, gone when Outlook is closed. Outlook's roaming
 * settings would follow the leader to other devices, but they would also put a colleague's absence into the mailbox,
 * where nobody deletes it. The key is the directory's id, never a name.
 */
export interface Draft {
  readonly values: FormValues
  /** The last attempt at sending: the same content again keeps its key, so that it is never recorded twice. */
  readonly attempt?: { readonly content: string; readonly key: string }
}

export interface Drafts {
  read(employeeId: string): Draft | undefined
  write(employeeId: string, draft: Draft): void
  remove(employeeId: string): void
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** @param version Raised when the form's shape changes: an older draft is then left alone. */
export function createDrafts(store: Store, version = 1): Drafts {
  const name = (employeeId: string) => `hurtigspor.draft.${version}.${employeeId}`
  return {
    read(employeeId) {
      const text = store.getItem(name(employeeId))
      if (text === null) return undefined
      const draft: unknown = JSON.parse(text)
      return isDraft(draft) ? draft : undefined
    },
    write: (employeeId, draft) => store.setItem(name(employeeId), JSON.stringify(draft)),
    remove: (employeeId) => store.removeItem(name(employeeId)),
  }
}

/** Keeps the attempt while the content stays, begins a new one when it changed. */
export function attemptFor(
  content: string,
  last: Draft['attempt'],
  newKey: () => string,
): NonNullable<Draft['attempt']> {
  return last?.content === content ? last : { content, key: newKey() }
}

const typedFields = ['workplaceId', 'firstAbsenceDay', 'expectedOverEightWeeks', 'affectedFunctions', 'place', 'time']

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null || !('values' in value)) return false
  const { values } = value
  if (typeof values !== 'object' || values === null) return false
  const fields = new Map<string, unknown>(Object.entries(values))
  return (
    typedFields.every((field) => typeof fields.get(field) === 'string') && Array.isArray(fields.get('participants'))
  )
}
