import type { AlertLevel } from '../../../shared/domain/alerting/alert-level.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { DeadlineAlerted } from '../../../shared/domain/journal/events.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { isAfterDue } from '../../../shared/domain/policies/ladder.ts'
import type { AlertKind } from '../ports/alert-kinds.ts'

/** `subject` makes an alert unique within its request: the same thing is never told twice, whatever is restarted. */
export interface AlertReaction {
  readonly kind: 'alert'
  readonly alert: AlertKind
  readonly subject: string
  readonly recipientId: PersonId
  /** A warning: somebody's quiet hours or morning digest come first. */
  readonly mayWait?: { readonly dueAt: InstantText }
}

/** Who the others are: the settings' coordinators, and HR's contact for the workplace where it has one. */
interface Ladderers {
  readonly coordinatorIds: readonly PersonId[]
  readonly hrContactId?: PersonId | undefined
}

/** Whom a told level is told to, once each. An obligation that is gone tells nobody anything. */
export function deadlineAlerts(
  event: DeadlineAlerted,
  state: RequestState,
  obligations: readonly Obligation[],
  ladderers: Ladderers,
): AlertReaction[] {
  const { obligation: key, level } = event
  const obligation = obligations.find((one) => one.key === key)
  if (obligation === undefined) return []
  const about = {
    kind: 'alert',
    alert: kindOf(obligation, level),
    subject: `${key}:${level}`,
    ...(!isAfterDue(level) && { mayWait: { dueAt: obligation.dueAt } }),
  } as const
  return [...new Set(recipientsOf(event, state, ladderers))].map((recipientId) => ({ ...about, recipientId }))
}

/**
 * A consultant who is away is not disturbed: whoever stands in is told, and the coordinators, who can give it to somebody
 * else. Where HR has no contact for the workplace the last resort is the coordinators again.
 */
function recipientsOf(
  { to, away }: Pick<DeadlineAlerted, 'to' | 'away'>,
  { consultantId }: Pick<RequestState, 'consultantId'>,
  { coordinatorIds, hrContactId }: Ladderers,
): readonly PersonId[] {
  if (to === 'hr') return hrContactId === undefined ? coordinatorIds : [hrContactId]
  if (to === 'coordinator') return coordinatorIds
  const standIns = away === undefined ? [] : [...optional(away.substituteId), ...coordinatorIds]
  return standIns.length > 0 ? standIns : optional(consultantId)
}

function optional(personId: PersonId | undefined): readonly PersonId[] {
  return personId === undefined ? [] : [personId]
}

function kindOf({ key, on }: Obligation, level: AlertLevel): AlertKind {
  if (level === 'lastResort') return 'stillOverdue'
  const isOverdue = level === 'escalation'
  if (on.kind === 'meeting') {
    if (isOverdue) return 'meetingOverdue'
    return key.includes('#') ? 'followUpDue' : 'meetingDue'
  }
  if (on.task === 'assignConsultant') return 'unassigned'
  if (on.task !== 'contactEmployee') return 'taskDue'
  return isOverdue ? 'contactOverdue' : 'contactDue'
}
