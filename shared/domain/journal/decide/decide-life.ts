import type { Temporal } from 'temporal-polyfill'
import { dayText } from '../../calendar/day.ts'
import { msOf } from '../../calendar/instant.ts'
import { authorityFrom } from '../../meaning/absence.ts'
import type { Obligation } from '../../obligations/obligation.ts'
import { obligationsOf } from '../../obligations/obligations-of.ts'
import { isPaused } from '../../obligations/pause.ts'
import type { Policy } from '../../policies/schema.ts'
import { homeWhy } from '../../routing/home-municipality.ts'
import type { Rules } from '../../rules.ts'
import type { Command, Decision } from '../commands.ts'
import { accepted, rejected } from './decisions.ts'
import { orderFault } from './order-fault.ts'
import type { RequestState } from '../state.ts'

/** A meeting as it was held: not before the enquiry, not to come, and not before the one it must follow. */
export function decideMeeting(
  rules: Rules,
  state: RequestState,
  { meeting, heldAt }: Extract<Command, { type: 'recordMeeting' }>,
  now: Temporal.Instant,
): Decision {
  if (!rules.policy.meetings.some(({ kind }) => kind === meeting)) return rejected('meeting-unknown', 'meeting')
  if (msOf(heldAt) > now.epochMilliseconds) return rejected('meeting-in-future', 'heldAt', 'CAL-1')
  if (msOf(heldAt) < msOf(state.receivedAt)) return rejected('meeting-before-enquiry', 'heldAt', 'CAL-10')
  const fault = orderFault(rules, state, meeting, heldAt)
  if (fault !== undefined) return { kind: 'rejected', rejection: { ...fault, field: 'heldAt' } }
  return accepted({ type: 'MeetingRecorded', meeting, heldAt })
}

/** Whether `recordTask` is the way to tell that it is done: not when another command or an answer tells it. */
export function isToldAsTask({ intake }: Policy, { on }: Pick<Obligation, 'on'>): boolean {
  if (on.kind !== 'task' || tasksWithOwnCommand.has(on.task)) return false
  return !intake.dialogue.some(({ meets }) => meets === on.task)
}

const tasksWithOwnCommand: ReadonlySet<string> = new Set([
  'contactEmployee',
  'assignConsultant',
  'statutoryRequest',
  'acceptance',
  'handToHomeMunicipality',
])

export function decideTask(
  rules: Rules,
  state: RequestState,
  { obligation: key }: Extract<Command, { type: 'recordTask' }>,
  now: Temporal.Instant,
): Decision {
  const found = obligationsOf(rules, state, now).find((one) => one.key === key)
  return found !== undefined && isToldAsTask(rules.policy, found)
    ? accepted({ type: 'TaskDone', task: key, doneAt: now.toString() })
    : rejected('task-unknown', 'obligation')
}

export function decidePause(state: RequestState, command: Extract<Command, { type: 'pause' | 'resume' }>): Decision {
  if (command.type === 'pause') {
    return isPaused(state) ? rejected('request-paused') : accepted({ type: 'RequestPaused', reason: command.reason })
  }
  return isPaused(state) ? accepted({ type: 'RequestResumed' }) : rejected('request-not-paused')
}

/**
 * To where the employee lives, when the policy has the case pass there (HJOERRING-12, ISHOEJ-5). Whose role it is changes by
 * the calendar (`phasesOf`); the handing over is somebody's own act, raised as an obligation that day, since no receiver
 * has the case before a person has told them what they need (P-17).
 */
export function decideHandHome(rules: Rules, state: RequestState, now: Temporal.Instant): Decision {
  const { homeMunicipality } = state
  if (homeMunicipality === undefined) return rejected('lives-here')
  const authority = authorityFrom(rules, state)
  const isOver = authority !== undefined && authority <= dayText(rules.calendar.zone.dayAt(now.epochMilliseconds))
  return accepted({
    type: 'HandedToMunicipality',
    municipality: homeMunicipality,
    why: homeWhy(rules.policy, homeMunicipality, isOver),
  })
}
