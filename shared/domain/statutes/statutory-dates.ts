import type { Temporal } from 'temporal-polyfill'
import { dayText } from '../calendar/day.ts'
import { msOf } from '../calendar/instant.ts'
import type { DateText } from '../ids.ts'
import { anchorOf } from '../obligations/anchor-of.ts'
import { datesOf } from '../obligations/dates-of.ts'
import { hold } from '../obligations/holds.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'
import type { RuleId, Text } from '../text.ts'
import { statutoryTalk } from './statutory-talk.ts'

/** A date the law sets that nobody marks as done here: shown, never chased. */
export interface StatutoryDateOn {
  readonly ruleId: RuleId
  readonly what: Text
  readonly limit: DateText
  /** Absent for what merely happens on that day. */
  readonly actBy?: DateText
  /** `void`: the day has gone by, or the request is closed. */
  readonly state: 'open' | 'void'
}

/** The law's own dates for this absence, as far as what they count from is known; a talk that is not due is not there. */
export function statutoryDatesOf(rules: Rules, facts: LifeFacts, now: Temporal.Instant): StatutoryDateOn[] {
  const { statute, calendar } = rules
  const seenMs = facts.closedAt === undefined ? now.epochMilliseconds : msOf(facts.closedAt)
  const talk = statutoryTalk(rules, facts)
  return statute.dates.flatMap((rule) => {
    const from = anchorOf(rules, facts, rule.anchor)
    if (from === undefined || !hold(rule.when, facts)) return []
    if (rule.ruleId === statute.talk.ruleId && talk.ruleId !== rule.ruleId) return []
    const { limit, actBy } = datesOf(rule, from, calendar)
    const isOver = facts.status === 'closed' || seenMs >= calendar.zone.startOf(limit + 1)
    return {
      ruleId: rule.ruleId,
      what: rule.what,
      limit: dayText(limit),
      ...(rule.isDeadline && { actBy: dayText(actBy) }),
      state: isOver ? ('void' as const) : ('open' as const),
    }
  })
}
