import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { StandingHours } from '../../../shared/domain/offers/standing-hours.ts'

export interface StandingHoursList {
  /** The list as it was saved last. */
  all(): Promise<readonly StandingHours[]>
  /** The whole list at once; the one before stays readable. */
  save(hours: readonly StandingHours[], at: InstantText, by: PersonId): Promise<void>
}
