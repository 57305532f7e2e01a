import type { MeetingKind, MeetingWish } from '../journal/meeting-events.ts'
import type { RequestState } from '../journal/state.ts'
import { meetingRule } from '../policies/meeting-rule.ts'
import type { Policy } from '../policies/schema.ts'
import { meetingToBook } from './meeting-to-book.ts'

/**
 * How a meeting is held unless somebody says otherwise: as it was last booked, as the leader asked where it is the one the
 * form books, else as the policy says. A talk with the employee alone never lends its place to another meeting.
 *
 * @throws RangeError when the policy holds no such meeting.
 */
export function wishFor(
  policy: Policy,
  { wish, bookings }: Pick<RequestState, 'wish' | 'bookings'>,
  meeting: MeetingKind,
): MeetingWish {
  const before = bookings.findLast((booking) => booking.meeting === meeting)
  if (before !== undefined) return before.wish
  const { defaultPlace, defaultParticipants } = meetingRule(policy, meeting)
  return meeting === meetingToBook(policy) ? wish : { place: defaultPlace, participants: defaultParticipants }
}
