import { professionalRule } from '../obligations/waiting-rules.ts'
import { wishesOf } from '../policies/asked-of-employee.ts'
import { keyOf } from '../policies/key-of.ts'
import { isAuthorityMeeting, isAuthorityStep } from '../policies/meeting-rule.ts'
import type { Policy } from '../policies/schema.ts'
import type { JournalEntry, RequestEvent } from './events.ts'
import type { MeetingKind } from './meeting-events.ts'

/** The two sides of a request: what the municipality does as an authority never reaches the employer's (P-8). */
export type Side = 'employer' | 'authority'

/**
 * The entries of a journal that the employer's side may know of: without the meetings, tasks, alerts and answers of the
 * authority room (P-8).
 */
export function employerEntries(policy: Policy, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const meetings = new Map(
    entries.flatMap(({ event }) => (event.type === 'SlotHeld' ? [[event.bookingId, event.meeting] as const] : [])),
  )
  return entries.filter(({ event }) => !isAuthorityEvent(policy, meetings, event))
}

function isAuthorityEvent(policy: Policy, meetings: ReadonlyMap<string, MeetingKind>, event: RequestEvent): boolean {
  if ('bookingId' in event) return isAuthorityMeeting(policy, meetings.get(event.bookingId) ?? '')
  switch (event.type) {
    case 'EmployeeScreened':
    case 'ProfessionNeeded':
    case 'ProfessionalFound':
    case 'ProfessionalAwaited':
    // Who was asked first is between colleagues; that it was handed over is told.
    case 'HandOverAsked':
    case 'HandOverDeclined':
    case 'HandOverWithdrawn':
      return true
    case 'MeetingRecorded':
      return isAuthorityMeeting(policy, event.meeting)
    case 'TaskDone':
      return isAuthorityTask(policy, event.task)
    case 'DeadlineAlerted':
      return isAuthorityTask(policy, event.obligation)
    case 'EmployeeWished':
      return wishesOf(policy).some(({ wants, room }) => wants === event.wants && room === 'authority')
    case 'DialogueAnswered':
      return event.answers.every(({ chosen }) => chosen === undefined)
    default:
      return false
  }
}

/** By the task's name or its obligation's key, which for a series ends in `#n`. */
function isAuthorityTask(policy: Policy, task: string): boolean {
  const [key = task] = task.split('#')
  const series = policy.followUp.map(({ meeting, ...rule }) => ({ ...rule, on: { kind: 'meeting', meeting } as const }))
  const waiting = policy.queues.map(({ queue }) => professionalRule(policy, queue))
  return [...policy.obligations, ...series, ...waiting].some(
    (rule) =>
      (keyOf(rule) === key || (rule.on.kind === 'task' && rule.on.task === task)) && isAuthorityStep(policy, rule),
  )
}
