import { msOf } from '../../calendar/instant.ts'
import type { BookingId, InstantText } from '../../ids.ts'
import { hold } from '../../obligations/holds.ts'
import type { LifeFacts } from '../../obligations/life-facts.ts'
import { lastHeldAt } from '../../obligations/met-by-meeting.ts'
import type { Rules } from '../../rules.ts'
import type { Rejection } from '../commands.ts'
import { isLive } from '../is-live.ts'
import type { MeetingKind } from '../meeting-events.ts'

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

/**
 * Whether a booked meeting, moved there, would no longer have ended when one begins that must follow it (LYNGBY-4: the round
 * table begins after the talk). What is out of order as it is may stay so.
 */
export function followedFault(
  rules: Rules,
  state: LifeFacts,
  bookingId: BookingId,
  moved: Pick<LifeFacts['bookings'][number], 'meeting' | 'startsAt' | 'endsAt'>,
): Rejection | undefined {
  const after = {
    ...state,
    bookings: state.bookings.map((one) => (one.bookingId === bookingId ? { ...one, ...moved } : one)),
  }
  const broken = followersOf(rules, state, moved.meeting).find(({ startMs }) => {
    return comesBefore(state, moved.meeting, startMs) && !comesBefore(after, moved.meeting, startMs)
  })
  return broken && { code: 'meeting-out-of-order', field: 'startsAt', ruleId: broken.ruleId }
}

/**
 * When a booked meeting that gets another time must have ended, so that `followedFault` finds none.
 *
 * @param state As it is without that booking.
 */
export function followedAtMs(
  rules: Rules,
  state: LifeFacts,
  { meeting, endsAt }: Pick<LifeFacts['bookings'][number], 'meeting' | 'endsAt'>,
): number | undefined {
  const waiting = followersOf(rules, state, meeting).filter(
    ({ startMs }) => msOf(endsAt) <= startMs && !comesBefore(state, meeting, startMs),
  )
  return waiting.length === 0 ? undefined : Math.min(...waiting.map(({ startMs }) => startMs))
}

/** The booked meetings that must follow one of that kind. */
function followersOf({ policy }: Rules, state: LifeFacts, meeting: MeetingKind) {
  return policy.meetings.flatMap(({ kind, after }) => {
    const rule = after.find((one) => one.meeting === meeting && hold(one.when, state))
    return rule === undefined
      ? []
      : liveOf(state, kind).map(({ startsAt }) => ({ startMs: msOf(startsAt), ruleId: rule.ruleId }))
  })
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
