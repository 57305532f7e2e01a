import { msOf } from '../calendar/instant.ts'
import type { BookingId } from '../ids.ts'
import type { Booking } from '../journal/booking.ts'
import { isLive } from '../journal/is-live.ts'
import type { RequestState } from '../journal/state.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'
import { guestsOf } from './guests.ts'

/** What decides who is invited. */
type Known = LifeFacts & Pick<RequestState, 'professionalId'>

/**
 * Live meetings that others are to be invited to than before: the employee asked for somebody, a professional is needed,
 * or the meeting got a day on which more take part (HJOERRING-8, ROSKILDE-5, KATALOG-5).
 */
export function meetingsWithOtherGuests(
  rules: Pick<Rules, 'policy' | 'calendar'>,
  before: Known,
  after: Known,
): readonly BookingId[] {
  return after.bookings.flatMap((booking) => {
    const earlier = before.bookings.find(({ bookingId }) => bookingId === booking.bookingId)
    if (earlier === undefined || !isLive(booking)) return []
    return guestsAt(rules, before, earlier) === guestsAt(rules, after, booking) ? [] : [booking.bookingId]
  })
}

/** In one text: the roles at its time, and who the professional is. */
function guestsAt(
  { policy, calendar }: Pick<Rules, 'policy' | 'calendar'>,
  known: Known,
  { meeting, wish, startsAt }: Booking,
): string {
  return guestsOf(policy, known, meeting, wish)
    .filter(({ from }) => from === undefined || msOf(startsAt) >= calendar.zone.at(from, 0))
    .map(({ role }) => (role === 'professional' ? `${role} ${known.professionalId ?? ''}` : role))
    .toSorted()
    .join()
}
