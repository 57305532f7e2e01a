import { dayText } from '../calendar/day.ts'
import { msOf } from '../calendar/instant.ts'
import type { Zone } from '../calendar/zone.ts'
import type { DateText, PersonId } from '../ids.ts'
import type { Booking } from '../journal/booking.ts'
import { isLive } from '../journal/is-live.ts'
import type { Obligation } from '../obligations/obligation.ts'

/** Both ends are days away. */
export interface AwayPeriod {
  readonly consultantId: PersonId
  readonly from: DateText
  readonly until: DateText
}

/**
 * The consultant's steps that fall due on the days away; what is late already is the colleague's too, once the absence has
 * begun. What falls due before it is still the consultant's own to do.
 */
export function dueWhileAway(
  obligations: readonly Obligation[],
  { from, until }: AwayPeriod,
  today: DateText,
): Obligation[] {
  return obligations
    .filter(({ assignee, state }) => assignee.role === 'consultant' && (state === 'open' || state === 'missed'))
    .filter(({ actBy }) => actBy <= until && (actBy >= from || from <= today))
    .toSorted((a, b) => msOf(a.dueAt) - msOf(b.dueAt))
}

/** The consultant's meetings that are still to come and stand on the days away. */
export function meetingsWhileAway(
  bookings: readonly Booking[],
  { consultantId, from, until }: AwayPeriod,
  zone: Pick<Zone, 'dayAt'>,
  nowMs: number,
): Booking[] {
  return bookings
    .filter((booking) => booking.consultantId === consultantId)
    .filter(isLive)
    .filter(({ startsAt }) => {
      const on = dayText(zone.dayAt(msOf(startsAt)))
      return msOf(startsAt) > nowMs && from <= on && on <= until
    })
}
