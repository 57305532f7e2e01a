import { limitOf } from '../calendar/span.ts'
import type { FollowUpRule } from '../policies/life.ts'
import type { ObligationRule } from '../policies/parts.ts'
import { anchorOf, type DayOfKey } from './anchor-of.ts'
import { hold } from './holds.ts'
import type { Obligation } from './obligation.ts'
import { obligationOf, type Seen } from './obligation-of.ts'

/**
 * A series of follow-ups: all from the start, or each from the one before as it was held (HELSINGOER-12). Those planned
 * ahead stand on the dates they will have if each is held on its day.
 */
export function seriesOf(seen: Seen, rule: FollowUpRule, days: readonly DayOfKey[]): Obligation[] {
  const { rules, facts } = seen
  const start = anchorOf(rules, facts, rule.anchor, days)
  if (start === undefined || !hold(rule.when, facts)) return []
  const obligations: Obligation[] = []
  const { calendar } = rules
  const fromMs = calendar.zone.startOf(start.day + 1)
  let [counted, previous] = [start.day, start.day]

  for (let nth = 1; nth <= rule.times; nth++) {
    const from = rule.countsFrom === 'start' ? counted : previous
    counted = limitOf(counted, rule.every, calendar)
    const origin = { day: from, ms: calendar.zone.startOf(from), realMs: calendar.zone.startOf(from) }
    const made = obligationOf(seen, ruleOf(rule), origin, {
      key: `${rule.ruleId}#${nth}`,
      basis: 'policy',
      nth,
      fromMs,
    })
    obligations.push(made.obligation)
    previous = made.day
  }
  return obligations
}

function ruleOf({
  ruleId,
  what,
  why,
  meeting,
  anchor,
  every,
  onClosedDay,
  room,
  assignee,
  reminders,
}: FollowUpRule): ObligationRule {
  return {
    ruleId,
    what,
    why,
    on: { kind: 'meeting', meeting },
    anchor,
    within: every,
    ...(onClosedDay !== undefined && { onClosedDay }),
    ...(room !== undefined && { room }),
    assignee,
    reminders,
  }
}
