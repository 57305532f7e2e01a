import type { DateText, InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Load } from '../../../shared/domain/routing/eligible.ts'

/** How many requests a consultant may have, whatever the rule says, to and with a day. */
export interface CapOverride {
  readonly consultantId: PersonId
  readonly cap: number
  readonly reason: string
  readonly until: DateText
  readonly setAt: InstantText
  readonly setBy: PersonId
}

/** An override, or that the one before was taken back. */
export type CapEntry = Pick<CapOverride, 'setAt' | 'setBy'> & Partial<Pick<CapOverride, 'cap' | 'reason' | 'until'>>

export interface CapTransaction {
  /** With what this transaction has written; undefined when nobody at work has the id. */
  loadOf(consultantId: PersonId, today: DateText): Promise<Load | undefined>
}

export interface Caps {
  /** Those that count on a day. */
  on(day: DateText): Promise<ReadonlyMap<PersonId, CapOverride>>
  /** Newest first. */
  history(consultantId: PersonId): Promise<readonly CapEntry[]>
  /** Takes the place of the one before; that one stays readable. */
  set(override: CapOverride): Promise<void>
  takeBack(consultantId: PersonId, at: InstantText, by: PersonId): Promise<void>
}
