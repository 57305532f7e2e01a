import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { BusyCalendar } from '../../../shared/domain/offers/offer.ts'

/** One reading of some calendars. */
export interface BusyReading {
  readonly calendars: readonly BusyCalendar[]
  readonly from: InstantText
  readonly until: InstantText
  readonly checkedAt: InstantText
}

export interface KnownCalendar extends BusyCalendar {
  readonly checkedAt: InstantText
}

/**
 * What the calendars said last, for when they cannot be read: taken times alone, no subject and no place, and for 24 hours
 * (P-4, P-15).
 */
export interface BusySnapshots {
  /** Calendars that could not be read are left as they were. A reading less than a minute old is not replaced. */
  keep(reading: BusyReading): Promise<void>
  /** Nobody is in the answer of whom nothing is known. Times of the period that no reading covers are taken. */
  last(
    personIds: readonly PersonId[],
    from: InstantText,
    until: InstantText,
    now: InstantText,
  ): Promise<readonly KnownCalendar[]>
}
