import { bookingsSeen } from '../../../shared/domain/access/side.ts'
import { sideOf, visibleParts } from '../../../shared/domain/access/visible-parts.ts'
import { meetingsFor } from '../../../shared/domain/access/choices-for.ts'
import type { MeetingKind } from '../../../shared/domain/journal/meeting-events.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { meetingToBook } from '../../../shared/domain/offers/meeting-to-book.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { viewerOf } from '../viewer.ts'

/** A booking as this caller may know of it: to the employer's side one of the authority room does not exist (P-8). */
export function bookingSeenBy(
  policy: Policy,
  caller: Caller,
  state: RequestState,
  bookingId: string,
): Booking | undefined {
  const side = sideOf(visibleParts(viewerOf(caller), state))
  const seen = bookingsSeen(policy, side, state.bookings)
  return seen.find((booking) => booking.bookingId === bookingId)
}

/**
 * The meeting a caller wants a time for: the one named, or the one to book next. `meeting-unknown` for one that the policy
 * does not hold or the caller may not know of; `meeting-out-of-order` when the municipality's own step comes first.
 */
export function meetingSeenBy(
  policy: Policy,
  caller: Caller,
  state: RequestState,
  named: MeetingKind | undefined,
): Outcome<MeetingKind> {
  const meeting = named ?? meetingToBook(policy, state)
  const seen = meetingsFor(policy, visibleParts(viewerOf(caller), state))
  if (seen.some(({ kind }) => kind === meeting)) return done(meeting)
  return refused(named === undefined ? 'meeting-out-of-order' : 'meeting-unknown', { field: 'meeting' })
}
