import type { Day } from '../calendar/day.ts'
import { msOf } from '../calendar/instant.ts'
import type { Zone } from '../calendar/zone.ts'
import type { InstantText } from '../ids.ts'
import type { MeetingKind } from '../journal/events.ts'
import type { Booking } from '../journal/state.ts'

/**
 * When the duty to hold a meeting was met: at the booking of a live one that starts on or before the limit, or at the
 * meeting itself when it was held, late or not. Undefined while neither is so.
 */
export function metByMeeting(
  meeting: MeetingKind,
  bookings: readonly Booking[],
  zone: Zone,
  limit: Day,
): InstantText | undefined {
  const endMs = zone.startOf(limit + 1)
  let arrangedAt: InstantText | undefined
  for (const booking of bookings) {
    if (booking.meeting !== meeting) continue
    if (booking.state === 'meetingHeld') return booking.heldAt
    if (booking.state !== 'cancelled' && msOf(booking.startsAt) < endMs) arrangedAt = booking.bookedAt
  }
  return arrangedAt
}
