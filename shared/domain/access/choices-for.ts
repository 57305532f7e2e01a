import { isStanding } from '../journal/booking.ts'
import type { RequestState } from '../journal/state.ts'
import { hold } from '../obligations/holds.ts'
import { type Wish, wishesOf } from '../policies/asked-of-employee.ts'
import type { MeetingRule, Policy } from '../policies/schema.ts'
import type { RequestPart } from './visible-parts.ts'

type Parts = ReadonlySet<RequestPart>

/** The policy's meetings that this reader may know of. */
export function meetingsFor({ meetings }: Policy, parts: Parts): readonly MeetingRule[] {
  return meetings.filter(({ room }) => room === undefined || parts.has('authoritySteps'))
}

/** What this reader may know that the employee asked for, and write down (HJOERRING-8). */
export function wishesFor(policy: Policy, parts: Parts): readonly Wish[] {
  if (!parts.has('wishes')) return []
  return wishesOf(policy).filter(({ room }) => room === undefined || parts.has('authoritySteps'))
}

/** Whether some time for the meeting could be booked now: it has none, and what must come before it is held or has one. */
export function isBookable({ followUp }: Policy, state: RequestState, { kind, after }: MeetingRule): boolean {
  const isSeries = followUp.some(({ meeting }) => meeting === kind)
  const isTaken = state.bookings.some(
    (one) => one.meeting === kind && isStanding(one) && !(isSeries && one.state === 'meetingHeld'),
  )
  return !isTaken && after.every(({ meeting, when }) => !hold(when, state) || isArranged(state, meeting))
}

function isArranged({ bookings, meetings = [] }: RequestState, kind: string): boolean {
  return (
    meetings.some(({ meeting }) => meeting === kind) || bookings.some((one) => one.meeting === kind && isStanding(one))
  )
}
