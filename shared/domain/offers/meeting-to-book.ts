import { isStanding } from '../journal/booking.ts'
import type { MeetingKind } from '../journal/meeting-events.ts'
import { hold } from '../obligations/holds.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { MeetingRule, Policy } from '../policies/schema.ts'

/**
 * The meeting a leader books: the one the policy's form names, or the first that must come before it and has neither been
 * held nor stands booked (HJOERRING-5).
 *
 * @throws RangeError when the policy holds no meeting at all: then nothing can be booked.
 */
export function meetingToBook(
  { id, intake, meetings }: Policy,
  facts: Pick<LifeFacts, 'bookings'> & Partial<LifeFacts> = { bookings: [] },
): MeetingKind {
  const known: LifeFacts = { status: 'open', expectedOverEightWeeks: 'unknown', ...facts }
  const isArranged = (kind: MeetingKind): boolean =>
    known.bookings.some((one) => one.meeting === kind && isStanding(one)) ||
    known.meetings?.some((one) => one.meeting === kind) === true

  const first = meetings.find(({ kind }) => kind === intake.books) ?? meetings[0]
  if (first === undefined) throw new RangeError(`Policy ${id} holds no meeting`)

  const earliest = (wanted: MeetingRule): MeetingRule => {
    const missing = wanted.after.find(({ meeting, when }) => hold(when, known) && !isArranged(meeting))
    const earlier = meetings.find(({ kind }) => kind === missing?.meeting)
    return earlier === undefined ? wanted : earliest(earlier)
  }
  return earliest(first).kind
}
