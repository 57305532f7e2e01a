import type { ObligationRule } from '../policies/parts.ts'
import type { Policy } from '../policies/schema.ts'

/** Whatever waits has an owner and a limit of its own, in each queue its own. */

/** Somebody must find the consultant, counted from the enquiry. */
export function assigningRule(policy: Policy, queue: string | undefined): ObligationRule {
  return { ...waitingIn(policy, queue), on: { kind: 'task', task: 'assignConsultant' } }
}

/** Somebody must find the professional, counted from when one was needed (ROSKILDE-5). Which one may tell of health (P-8). */
export function professionalRule(policy: Policy, queue: string): ObligationRule {
  const on = { kind: 'task', task: 'findProfessional' } as const
  return { ...waitingIn(policy, queue), part: 'professional', on, room: 'authority' }
}

function waitingIn({ queues, unassigned }: Policy, queue: string | undefined): Omit<ObligationRule, 'on'> {
  const rule = queues.find((one) => one.queue === queue) ?? unassigned
  const { ruleId, what, why, withinWorkingDays, assignee, reminders } = rule
  return { ruleId, what, why, assignee, reminders, anchor: 'enquiry', within: { workingDays: withinWorkingDays } }
}
