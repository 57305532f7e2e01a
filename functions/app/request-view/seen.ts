import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '../../../shared/domain/access/access.ts'
import { type Act, actsOn } from '../../../shared/domain/access/acts.ts'
import { bookingsSeen, obligationsSeen } from '../../../shared/domain/access/side.ts'
import { type RequestPart, sideOf, visibleParts } from '../../../shared/domain/access/visible-parts.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { timeline, type TimelineLine } from '../../../shared/domain/journal/timeline.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { Rules } from '../../../shared/domain/rules.ts'

/** What the access table leaves a reader of a request's journal. */
export interface Seen {
  readonly parts: ReadonlySet<RequestPart>
  readonly side: Side
  readonly obligations: readonly Obligation[]
  readonly bookings: readonly Booking[]
  readonly told: readonly TimelineLine[]
  readonly acts: readonly Act[]
}

export function seenBy(
  viewer: Viewer,
  rules: Rules,
  state: RequestState,
  entries: readonly JournalEntry[],
  now: Temporal.Instant,
): Seen {
  const parts = visibleParts(viewer, state)
  const side = sideOf(parts)
  const all = obligationsOf(rules, state, now)
  return {
    parts,
    side,
    obligations: parts.has('obligations') ? obligationsSeen(rules.policy, side, all) : [],
    bookings: parts.has('meeting') ? bookingsSeen(rules.policy, side, state.bookings) : [],
    told: parts.has('timeline') ? timeline(entries, side) : [],
    acts: actsOn(viewer, rules, state, all, now),
  }
}
