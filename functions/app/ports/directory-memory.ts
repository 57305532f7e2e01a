import type { PersonId } from '../../../shared/domain/ids.ts'

/** `person`: who somebody is; `reports`: whom a leader leads; `manager`: who leads somebody. */
export type DirectoryAnswerKind = 'person' | 'reports' | 'manager'

/**
 * What the directory said last about each person, kept in the database for a process that starts while nobody can be
 * asked. Personal data: a name, a mail address, a department, a language and who leads whom; gone after seven days
 * without being said again, and never logged.
 */
export interface DirectoryMemory {
  /** Writes only what is new, other than before, or half a day old. An answer of null: the directory knows of nobody. */
  keep(kind: DirectoryAnswerKind, answers: ReadonlyMap<PersonId, unknown>): Promise<void>
  /** As JSON gave it back; nothing of those about whom nothing was said within seven days. */
  last(kind: DirectoryAnswerKind, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, unknown>>
}
