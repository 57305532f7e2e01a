import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../../calendar/instant.ts'
import type { Rules } from '../../rules.ts'
import type { MeetingParty, ProposedTime } from '../act-events.ts'
import { withoutBooking, type Booking } from '../booking.ts'
import type { Command, Decision } from '../commands.ts'
import { slotFault } from './decide-booking.ts'
import { accepted, rejected } from './decisions.ts'
import type { RequestState } from '../state.ts'

/** Other times for the leader to choose between, each one the meeting could be moved to. A new proposal replaces the last. */
export function proposeTimes(
  rules: Rules,
  state: RequestState,
  booking: Booking,
  times: readonly ProposedTime[],
  now: Temporal.Instant,
): Decision {
  const starts = new Set([booking, ...times].map(({ startsAt }) => msOf(startsAt)))
  if (times.length === 0 || starts.size <= times.length) return rejected('times-not-different', 'second')
  const { bookingId, meeting } = booking
  const others = withoutBooking(state, bookingId)
  for (const time of times) {
    // Whether the calendars leave anything within the limit is seen when one of them is picked.
    const fault = slotFault(rules, others, meeting, time, true, now)
    if (fault !== undefined) return { kind: 'rejected', rejection: fault }
  }
  return accepted({ type: 'TimesProposed', bookingId, times })
}

export function declineTimes({ bookingId, proposed }: Booking): Decision {
  return proposed === undefined || proposed.answer !== undefined
    ? rejected('times-not-proposed', 'bookingId')
    : accepted({ type: 'TimesDeclined', bookingId })
}

export function confirmMove({ bookingId, isMoved }: Booking, by: MeetingParty): Decision {
  return isMoved === true
    ? accepted({ type: 'MoveConfirmed', bookingId, by })
    : rejected('move-not-waiting', 'bookingId')
}

/** The leader can still take one of the times. */
export function isOpenProposal({ proposed }: Booking, now: Temporal.Instant): boolean {
  if (proposed === undefined || proposed.answer !== undefined) return false
  return proposed.times.some(({ startsAt }) => msOf(startsAt) > now.epochMilliseconds)
}

/** It was moved, and one of these has not said that the new time suits. */
export function isMoveToConfirm({ isMoved, moveConfirmedBy = [] }: Booking, parties: readonly MeetingParty[]): boolean {
  return isMoved === true && parties.some((party) => !moveConfirmedBy.includes(party))
}

export function isProposed({ proposed }: Booking, times: readonly ProposedTime[]): boolean {
  if (proposed === undefined || proposed.answer !== undefined || proposed.times.length !== times.length) return false
  return times.every((time) => proposed.times.some((one) => isSame(one, time)))
}

/** An ordinary move may go anywhere; a pick only to a time that is still proposed. */
export function isPickable({ proposed }: Booking, command: Extract<Command, { type: 'moveBooking' }>): boolean {
  if (command.isPicked !== true) return true
  return proposed?.answer === undefined && proposed?.times.some((one) => isSame(one, command)) === true
}

function isSame(one: ProposedTime, other: ProposedTime): boolean {
  return msOf(one.startsAt) === msOf(other.startsAt) && msOf(one.endsAt) === msOf(other.endsAt)
}
