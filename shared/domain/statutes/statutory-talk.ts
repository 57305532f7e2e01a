import { dayText } from '../calendar/day.ts'
import type { DateText } from '../ids.ts'
import { anchorOf } from '../obligations/anchor-of.ts'
import { datesOf } from '../obligations/dates-of.ts'
import { isRunning } from '../obligations/holds.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'
import type { RuleId, Text } from '../text.ts'
import { followUpExemption } from './follow-up.ts'

export type StatutoryTalk =
  | { readonly kind: 'due'; readonly ruleId: RuleId; readonly limit: DateText; readonly actBy: DateText }
  /** The law requires none; a municipality's own model runs all the same (L-37). */
  | { readonly kind: 'notDue'; readonly ruleId: RuleId; readonly why: Text }

/**
 * When the law wants the municipality's first talk, if it does: two weeks from a running fast-track request (L-12), else by
 * the end of the eighth week (L-20) unless the statute exempts (L-34) or the absence is short. After the first one none,
 * when full recovery is near (L-31).
 */
export function statutoryTalk(rules: Rules, facts: LifeFacts): StatutoryTalk {
  const { statute, calendar } = rules
  const { ruleId, fastTrackRuleId, exempt, whenShort } = statute.talk
  const noMore = followUpExemption(rules, facts)
  if (noMore !== undefined) return { kind: 'notDue', ruleId: noMore.ruleId, why: noMore.why }
  const isFast = isRunning(facts.fastTrack)
  if (!isFast && facts.expectedOverEightWeeks === 'no') return { kind: 'notDue', ruleId, why: whenShort }
  if (!isFast && exempt !== undefined && facts.expectedOver26Weeks !== true) {
    return { kind: 'notDue', ruleId: exempt.ruleId, why: exempt.why }
  }
  const wanted = isFast ? fastTrackRuleId : ruleId
  const rule = [...statute.obligations, ...statute.dates].find((one) => one.ruleId === wanted)
  const from = rule === undefined ? undefined : anchorOf(rules, facts, rule.anchor)
  if (rule === undefined || from === undefined) {
    const why = { da: 'Der er ingen første fraværsdag.', en: 'There is no first day of absence.' }
    return { kind: 'notDue', ruleId, why }
  }
  const { limit, actBy } = datesOf(rule, from, calendar)
  return { kind: 'due', ruleId: wanted, limit: dayText(limit), actBy: dayText(actBy) }
}
