import { type Day, dayOf } from '../calendar/day.ts'
import type { MeetingKind, MeetingWish } from '../journal/meeting-events.ts'
import { hold } from '../obligations/holds.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import { meetingRule } from '../policies/meeting-rule.ts'
import type { Attendee, Condition } from '../policies/parts.ts'
import type { Policy } from '../policies/schema.ts'

export type GuestRole = 'leader' | 'employee' | Attendee['role']

/** Somebody to be invited besides the consultant. */
export interface Guest {
  readonly role: GuestRole
  /** The first day on which a meeting has this guest; absent: any. */
  readonly from?: Day
}

/** Whoever is one of these comes only because the employee asked; a policy that forgets to say so invites nobody (P-6). */
const onlyWhenAsked = ['unionRep', 'safetyRep', 'companion', 'gp'] as const
/** To see one of these on a list is to learn of a union or a treatment (P-1, P-6). */
const telling = [...onlyWhenAsked, 'professional'] as const
type TellingRole = (typeof telling)[number]

/**
 * Who a meeting invites besides the consultant: leader and employee as the policy lets them and the leader chose, then
 * those the policy adds, as far as what they wait for holds (HJOERRING-8, KATALOG-5, ROSKILDE-5). A meeting that is the
 * employee's alone never invites the leader (P-8).
 */
export function guestsOf(policy: Policy, facts: LifeFacts, meeting: MeetingKind, wish: MeetingWish): readonly Guest[] {
  const { participants, others } = meetingRule(policy, meeting)
  const series = policy.followUp.filter((rule) => rule.meeting === meeting).flatMap((rule) => rule.with)
  const hasLeader = participants.includes('leader')
  const hasEmployee = participants.includes('employee') && (wish.participants.includes('employee') || !hasLeader)
  const guests: Guest[] = [
    ...(hasLeader ? [{ role: 'leader' as const }] : []),
    ...(hasEmployee ? [{ role: 'employee' as const }] : []),
    ...[...others, ...series].flatMap((attendee) => guestOf(attendee, facts)),
  ]
  return guests.filter(({ role }, index) => guests.findIndex((one) => one.role === role) === index)
}

/** Whether the invited may see each other (P-6). */
export function hidesGuests(guests: readonly Guest[]): boolean {
  return guests.some(({ role }) => isTelling(role))
}

/** Whether naming the role to somebody else reveals union or treatment. */
export function isTelling(role: string): role is TellingRole {
  return telling.some((one) => one === role)
}

function guestOf({ role, when }: Attendee, facts: LifeFacts): readonly Guest[] {
  const isAsked = when.some((condition) => typeof condition === 'object' && 'employeeWants' in condition)
  if (onlyWhenAsked.some((one) => one === role) && !isAsked) return []
  const from = firstDay(when, facts)
  if (!hold(when, facts, from)) return []
  return [{ role, ...(from === undefined ? {} : { from }) }]
}

/** The day from which the conditions that wait for an absence day can hold. */
function firstDay(when: readonly Condition[], { firstAbsenceDay }: LifeFacts): Day | undefined {
  if (firstAbsenceDay === undefined) return undefined
  const days = when.flatMap((condition) =>
    typeof condition === 'object' && 'fromAbsenceDay' in condition
      ? [dayOf(firstAbsenceDay) + condition.fromAbsenceDay - 1]
      : [],
  )
  return days.length === 0 ? undefined : Math.max(...days)
}
