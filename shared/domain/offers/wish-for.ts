import type { MeetingKind, MeetingWish } from '../journal/events.ts'
import { meetingRule } from '../policies/meeting-rule.ts'
import type { Policy } from '../policies/schema.ts'
import { meetingToBook } from './meeting-to-book.ts'

/**
 * How a meeting is held unless somebody says otherwise: as the leader asked where it is the one the form books, else as the
 * policy says, so that a talk with the employee alone never takes over the place of another meeting.
 *
 * @param asked What the leader chose in the form.
 * @throws RangeError when the policy holds no such meeting.
 */
export function wishFor(policy: Policy, asked: MeetingWish, meeting: MeetingKind): MeetingWish {
  const { defaultPlace, defaultParticipants } = meetingRule(policy, meeting)
  return meeting === meetingToBook(policy) ? asked : { place: defaultPlace, participants: defaultParticipants }
}
