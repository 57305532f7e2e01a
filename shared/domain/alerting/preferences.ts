import type { PersonId } from '../ids.ts'

/** How somebody wants to be told. What is left out is as everybody else has it. */
export interface Preferences {
  /** Instead of the directory's. */
  readonly language?: 'da' | 'en'
  readonly quietHours?: QuietHours
  /** Warnings come together at this time of the morning, as `08:00`. */
  readonly morningDigestAt?: string
  /** Who is told instead while this person is away. */
  readonly substituteId?: PersonId
}

/** On the municipality's wall clock, over midnight where `until` is the earlier: `18:00` to `07:30`. */
export interface QuietHours {
  readonly from: string
  /** The first moment at which warnings come again. */
  readonly until: string
}

export const defaultPreferences: Preferences = {}
