import { msOf } from '../calendar/instant.ts'
import type { InstantText } from '../ids.ts'
import { isLive } from '../journal/is-live.ts'
import type { MeetingKind } from '../journal/meeting-events.ts'
import type { LifeFacts } from './life-facts.ts'

export interface MetByMeeting {
  readonly metAt: InstantText
  /** When the meeting is, or was. */
  readonly meetsAt: InstantText
}

/**
 * When the duty to hold a meeting was met: at the booking of a live one that starts on or before the limit, or at the
 * meeting itself when it was held, late or not. Undefined while neither is so.
 *
 * @param endMs Exclusive: a booking must start before it.
 * @param fromMs Meetings before it belong to something earlier.
 * @param nth Of a series: 1 for the first.
 */
export function metByMeeting(
  meeting: MeetingKind,
  facts: Pick<LifeFacts, 'bookings' | 'meetings'>,
  endMs: number,
  fromMs = Number.NEGATIVE_INFINITY,
  nth = 1,
): MetByMeeting | undefined {
  if (facts.bookings.length === 0 && facts.meetings === undefined) return undefined
  const held = heldMeetings(meeting, facts).filter((at) => msOf(at) >= fromMs)
  const heldAt = held[nth - 1]
  if (heldAt !== undefined) return { metAt: heldAt, meetsAt: heldAt }
  const live = facts.bookings
    .filter((one) => one.meeting === meeting && isLive(one))
    .filter(({ startsAt }) => msOf(startsAt) >= fromMs && msOf(startsAt) < endMs)
  const booking = live[nth - 1 - held.length]
  return booking === undefined ? undefined : { metAt: booking.bookedAt, meetsAt: booking.startsAt }
}

/** Milliseconds since 1970 of the latest meeting of a kind that was held. */
export function lastHeldAt(meeting: MeetingKind, facts: Pick<LifeFacts, 'bookings' | 'meetings'>): number | undefined {
  const last = heldMeetings(meeting, facts).at(-1)
  return last === undefined ? undefined : msOf(last)
}

/** Oldest first. */
function heldMeetings(
  meeting: MeetingKind,
  { bookings, meetings = [] }: Pick<LifeFacts, 'bookings' | 'meetings'>,
): InstantText[] {
  const booked = bookings.flatMap((one) =>
    one.meeting === meeting && one.state === 'meetingHeld' && one.heldAt !== undefined ? [one.heldAt] : [],
  )
  const recorded = meetings.filter((one) => one.meeting === meeting).map(({ heldAt }) => heldAt)
  const held = [...booked, ...recorded]
  return held.length < 2 ? held : held.toSorted((a, b) => msOf(a) - msOf(b))
}
