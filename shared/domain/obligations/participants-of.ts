import { dayOf } from '../calendar/day.ts'
import type { Attendee } from '../policies/parts.ts'
import type { Rules } from '../rules.ts'
import { hold } from './holds.ts'
import type { LifeFacts } from './life-facts.ts'
import type { Obligation } from './obligation.ts'

export type ParticipantRole = 'consultant' | 'leader' | 'employee' | Attendee['role']

/**
 * Who takes part in an obligation's meeting, judged on its limit: HR joins a talk from absence day 31 on (KATALOG-5), the
 * union representative only when the employee asked (HJOERRING-8). Empty for a task, or a meeting the policy does not hold.
 */
export function participantsOf(
  { policy }: Rules,
  facts: LifeFacts,
  { on, ruleId, limit }: Obligation,
): ParticipantRole[] {
  if (on.kind === 'task') return []
  const meeting = policy.meetings.find(({ kind }) => kind === on.meeting)
  if (meeting === undefined) return []
  const series = policy.followUp.find((rule) => rule.ruleId === ruleId)
  const day = dayOf(limit)
  const others = [...meeting.others, ...(series?.with ?? [])].filter(({ when }) => hold(when, facts, day))
  return [
    ...new Set<ParticipantRole>(['consultant', ...meeting.defaultParticipants, ...others.map(({ role }) => role)]),
  ]
}
