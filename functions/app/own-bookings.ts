import { msOf } from '../../shared/domain/calendar/instant.ts'
import type { BusyCalendar } from '../../shared/domain/offers/offer.ts'
import type { BookingRow } from './ports/store.ts'

/** Adds our own live bookings to the consultants' busy times: a slot reserved a moment ago may not have reached the calendar yet. */
export function withOwnBookings(
  calendars: readonly BusyCalendar[],
  bookings: readonly BookingRow[],
): readonly BusyCalendar[] {
  return calendars.map((calendar) => ({
    ...calendar,
    busy: [
      ...calendar.busy,
      ...bookings
        .filter(({ consultantId, attendeeIds }) => [consultantId, ...attendeeIds].includes(calendar.personId))
        .map(({ startsAt, endsAt }) => ({ startMs: msOf(startsAt), endMs: msOf(endsAt) })),
    ],
  }))
}
