import type { PersonId } from '../../../shared/domain/ids.ts'

export interface DirectoryPerson {
  readonly personId: PersonId
  readonly name: string
  readonly mail: string
  /** The department as the directory spells it: matched to a workplace's `directoryName`. */
  readonly department?: string
  readonly language: 'da' | 'en'
}

/** The directory gave no answer: nobody can say who a person is right now. */
export class DirectoryUnavailable extends Error {
  override readonly name = 'DirectoryUnavailable'
  constructor(
    readonly code: string,
    readonly retryAfterMs: number | undefined,
  ) {
    super(`The directory cannot be read: ${code}`)
  }
}

/**
 * The municipality's directory. Names live here and are looked up when shown; answers may be up to ten minutes old, and a
 * week while it cannot be asked or keeps people waiting.
 * Every method throws DirectoryUnavailable while the directory cannot be read.
 */
export interface Directory {
  person(personId: PersonId): Promise<DirectoryPerson | undefined>
  /** In the order asked; someone who has left is undefined. */
  people(personIds: readonly PersonId[]): Promise<readonly (DirectoryPerson | undefined)[]>
  /** People whose name, surname or mail begins like this, in no particular order; never rooms. Asked anew each time. */
  search(beginning: string, limit: number): Promise<readonly DirectoryPerson[]>
  /** In the order asked; nobody with that address is undefined. Nothing of it is remembered. */
  byMail(mails: readonly string[]): Promise<readonly (DirectoryPerson | undefined)[]>
  /** A person's own leader; undefined for somebody without one. */
  managerOf(personId: PersonId): Promise<PersonId | undefined>
  /** A leader's own employees. */
  directReports(leaderId: PersonId): Promise<readonly DirectoryPerson[]>
}
