import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'

/** Whom to turn to in another municipality: a function there, reached by phone or mail (KATALOG-13). */
export interface HomeContact {
  readonly municipality: string
  readonly name: string
  readonly phone?: string
  readonly mail?: string
}

/** A contact, or that the one before was taken away. */
type HomeContactEntry = Pick<HomeContact, 'municipality'> & Partial<Omit<HomeContact, 'municipality'>>

export interface HomeContacts {
  /** The one that stands for each municipality, as its name was written then. */
  all(): Promise<readonly HomeContact[]>
  /** Takes the place of the one before, which stays readable. */
  set(entry: HomeContactEntry, at: InstantText, by: PersonId): Promise<void>
  /**
   * Where employees live, as their leaders have written it: one for each employee about whom a request has come since and
   * who, by the newest of them, lives in another municipality.
   */
  homes(since: InstantText): Promise<readonly string[]>
}
