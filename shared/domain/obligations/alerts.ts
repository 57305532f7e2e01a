import type { Temporal } from 'temporal-polyfill'
import type { AlertLevel, AlertRecipient } from '../alerting/alert-level.ts'
import { msOf } from '../calendar/instant.ts'
import type { InstantText, PersonId } from '../ids.ts'
import type { RequestState } from '../journal/state.ts'
import { isAfterDue, rankOf } from '../policies/ladder.ts'
import type { RuleId } from '../text.ts'
import { isChased } from './light.ts'
import type { Obligation, Reminder } from './obligation.ts'

export interface DueAlert {
  /** The obligation's key. */
  readonly obligation: string
  readonly ruleId: RuleId
  readonly level: AlertLevel
  readonly to: AlertRecipient
  /** Set when it goes to the consultant; who the others are stands in the settings. */
  readonly personId?: PersonId
  readonly at: InstantText
}

type Alerted = Pick<RequestState, 'alerted' | 'consultantId' | 'status'>

/**
 * Alerts that should have gone out by `now` and have not, in the order of the obligations: at most one for each. Of several
 * warnings that nobody got only the last still says something, and none does once it is late: then the next level is told.
 */
export function dueAlerts(
  obligations: readonly Obligation[],
  state: Alerted,
  now: Temporal.Instant,
): readonly DueAlert[] {
  return obligations.flatMap((obligation) => {
    const due = pendingAlerts(obligation, state).filter(({ at }) => msOf(at) <= now.epochMilliseconds)
    const alert = due.find(({ level }) => isAfterDue(level)) ?? due.at(-1)
    return alert === undefined ? [] : [alert]
  })
}

/**
 * The earliest moment at which the request must be looked at again: an alert not yet given (which may lie in the past),
 * else the next change of its light. Undefined: nothing changes until somebody does something.
 */
export function nextActionAt(
  obligations: readonly Obligation[],
  state: Alerted,
  now: Temporal.Instant,
): InstantText | undefined {
  const alerts = obligations.flatMap((obligation) => pendingAlerts(obligation, state).map(({ at }) => at))
  const changes = obligations
    .filter((obligation) => obligation.state === 'open' && isChased(obligation))
    .flatMap(({ actByStartsAt, dueAt }) => [actByStartsAt, dueAt])
    .filter((at) => msOf(at) > now.epochMilliseconds)
  return earliest([...alerts, ...changes])
}

/**
 * Nothing is due on what is met or void, nor on what a closed request missed. A level that was told has taken the point of
 * those below it.
 */
function pendingAlerts(obligation: Obligation, state: Alerted): readonly DueAlert[] {
  if (state.status === 'closed' || obligation.state === 'met' || obligation.state === 'void') return []
  let told = -1
  for (const one of state.alerted) if (one.obligation === obligation.key) told = Math.max(told, rankOf(one.level))
  return obligation.reminders
    .filter(({ level }) => rankOf(level) > told)
    .map((reminder) => alertOf(obligation, reminder, state.consultantId))
}

function alertOf({ key, ruleId }: Obligation, reminder: Reminder, consultantId: PersonId | undefined): DueAlert {
  const alert = { obligation: key, ruleId, level: reminder.level, to: reminder.to, at: reminder.at }
  return reminder.to === 'consultant' && consultantId !== undefined ? { ...alert, personId: consultantId } : alert
}

function earliest(moments: readonly InstantText[]): InstantText | undefined {
  let first: InstantText | undefined
  for (const moment of moments) {
    if (first === undefined || msOf(moment) < msOf(first)) first = moment
  }
  return first
}
