import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../calendar/instant.ts'
import type { RequestState } from '../journal/state.ts'
import { isDoneElsewhere } from './done-elsewhere.ts'
import type { Light, Obligation } from './obligation.ts'

/** Whether somebody here answers for it. What is sent in NemRefusion and what the employee does (L-10) colour nothing. */
export function isChased({ on, assignee }: Pick<Obligation, 'on' | 'assignee'>): boolean {
  return assignee.role !== 'employee' && !isDoneElsewhere(on)
}

/** Red: something is late. Yellow: something is due today. Green: neither. Grey: the request is closed. */
export function lightOf(
  obligations: readonly Obligation[],
  status: RequestState['status'],
  now: Temporal.Instant,
): Light {
  if (status === 'closed') return 'grey'
  const chased = obligations.filter(isChased)
  if (chased.some(({ state }) => state === 'missed')) return 'red'
  const isDueToday = chased.some(
    ({ state, actByStartsAt }) => state === 'open' && msOf(actByStartsAt) <= now.epochMilliseconds,
  )
  return isDueToday ? 'yellow' : 'green'
}

/**
 * What must be done first: the earliest due of what is open or late. Of what is due together, a consultant's task waits
 * for the consultant: finding one comes first. Undefined when nothing waits.
 */
export function nextObligation(obligations: readonly Obligation[]): Obligation | undefined {
  return obligations
    .filter((obligation) => isChased(obligation) && (obligation.state === 'open' || obligation.state === 'missed'))
    .toSorted((a, b) => msOf(a.dueAt) - msOf(b.dueAt) || Number(lacksOwner(a)) - Number(lacksOwner(b)))[0]
}

function lacksOwner({ assignee }: Obligation): boolean {
  return assignee.role === 'consultant' && assignee.personId === undefined
}
