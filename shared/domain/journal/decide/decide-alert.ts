import type { Temporal } from 'temporal-polyfill'
import { dueAlerts } from '../../obligations/alerts.ts'
import { obligationsOf } from '../../obligations/obligations-of.ts'
import type { Rules } from '../../rules.ts'
import type { Command, Decision } from '../commands.ts'
import { accepted, rejected } from './decisions.ts'
import type { RequestState } from '../state.ts'

/** The event is the fact that a level was told: whoever looks again after it, in whichever process, finds it done. */
export function decideAlert(
  rules: Rules,
  state: RequestState,
  { obligation: key, level, away }: Extract<Command, { type: 'alertDeadline' }>,
  now: Temporal.Instant,
): Decision {
  const obligations = obligationsOf(rules, state, now)
  if (!obligations.some((obligation) => obligation.key === key)) return rejected('obligation-unknown', 'obligation')
  const due = dueAlerts(obligations, state, now).find((one) => one.obligation === key && one.level === level)
  if (due === undefined) return rejected('alert-not-due', 'level')
  const isStoodIn = due.to === 'consultant' && away !== undefined
  return accepted({
    type: 'DeadlineAlerted',
    obligation: key,
    ruleId: due.ruleId,
    level,
    to: due.to,
    ...(isStoodIn && { away }),
  })
}
