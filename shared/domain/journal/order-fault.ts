import { msOf } from '../calendar/instant.ts'
import type { InstantText } from '../ids.ts'
import { hold } from '../obligations/holds.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import { lastHeldAt } from '../obligations/met-by-meeting.ts'
import type { Rules } from '../rules.ts'
import type { Rejection } from './commands.ts'
import { isLive } from './is-live.ts'
import type { MeetingKind } from './meeting-events.ts'

/**
 * Whether a meeting would begin before one it must follow has ended (LYNGBY-4, HJOERRING-5, VORDINGBORG-6). The earlier one
 * must have been held, or stand booked before it.
 */
export function orderFault(
  { policy }: Rules,
  state: LifeFacts,
  meeting: MeetingKind,
  startsAt: InstantText,
): Rejection | undefined {
  const rule = policy.meetings.find(({ kind }) => kind === meeting)
  const missing = rule?.after.find((one) => hold(one.when, state) && !comesBefore(state, one.meeting, msOf(startsAt)))
  return missing === undefined ? undefined : { code: 'meeting-out-of-order', field: 'startsAt', ruleId: missing.ruleId }
}

/** When the booked meetings that a meeting must follow have ended; undefined when none of them stands in its way. */
export function earlierEndAt({ policy }: Rules, state: LifeFacts, meeting: MeetingKind): InstantText | undefined {
  const rule = policy.meetings.find(({ kind }) => kind === meeting)
  const ends = (rule?.after ?? []).flatMap((one) => {
    if (!hold(one.when, state) || lastHeldAt(one.meeting, state) !== undefined) return []
    return liveOf(state, one.meeting)
      .map(({ endsAt }) => endsAt)
      .toSorted((a, b) => msOf(a) - msOf(b))
      .slice(0, 1)
  })
  return ends.toSorted((a, b) => msOf(a) - msOf(b)).at(-1)
}

function comesBefore(state: LifeFacts, meeting: MeetingKind, startMs: number): boolean {
  const heldMs = lastHeldAt(meeting, state)
  if (heldMs !== undefined && heldMs < startMs) return true
  return liveOf(state, meeting).some(({ endsAt }) => msOf(endsAt) <= startMs)
}

function liveOf({ bookings }: LifeFacts, meeting: MeetingKind): LifeFacts['bookings'] {
  return bookings.filter((one) => one.meeting === meeting && isLive(one))
}
