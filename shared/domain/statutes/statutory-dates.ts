import type { Temporal } from 'temporal-polyfill'
import { type Day, dayOf, dayText } from '../calendar/day.ts'
import { msOf } from '../calendar/instant.ts'
import { limitOf } from '../calendar/span.ts'
import type { DateText } from '../ids.ts'
import { anchorOf } from '../obligations/anchor-of.ts'
import { datesOf } from '../obligations/dates-of.ts'
import { hold } from '../obligations/holds.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'
import type { RuleId, Text } from '../text.ts'
import { followUpExemption } from './follow-up.ts'
import { reassessmentOn } from './reassessment.ts'
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

interface Found {
  readonly ruleId: RuleId
  readonly what: Text
  readonly limit: Day
  readonly actBy?: Day
}

/** The law's own dates for this absence, as far as what they count from is known; a talk that is not due is not there. */
export function statutoryDatesOf(rules: Rules, facts: LifeFacts, now: Temporal.Instant): StatutoryDateOn[] {
  const { zone } = rules.calendar
  const seenMs = facts.closedAt === undefined ? now.epochMilliseconds : msOf(facts.closedAt)
  return [...countedDates(rules, facts), ...certificateDate(rules, facts), ...reassessmentDate(rules, facts)].map(
    ({ ruleId, what, limit, actBy }) => {
      const isOver = facts.status === 'closed' || seenMs >= zone.startOf(limit + 1)
      return {
        ruleId,
        what,
        limit: dayText(limit),
        ...(actBy !== undefined && { actBy: dayText(actBy) }),
        state: isOver ? ('void' as const) : ('open' as const),
      }
    },
  )
}

function countedDates(rules: Rules, facts: LifeFacts): Found[] {
  const { statute, calendar } = rules
  const talk = statutoryTalk(rules, facts)
  const isExempt = followUpExemption(rules, facts) !== undefined
  return statute.dates.flatMap((rule) => {
    const from = anchorOf(rules, facts, rule.anchor)
    if (from === undefined || !hold(rule.when, facts) || (rule.isFollowUp === true && isExempt)) return []
    if (rule.ruleId === statute.talk.ruleId && talk.ruleId !== rule.ruleId) return []
    const { limit, actBy } = datesOf(rule, from, calendar)
    return [{ ruleId: rule.ruleId, what: rule.what, limit, ...(rule.isDeadline && { actBy }) }]
  })
}

/** The GP has two weeks where the talk leaves them, and eight days also where it does not (L-15). */
function certificateDate(rules: Rules, facts: LifeFacts): Found[] {
  const { statute, calendar } = rules
  if (facts.certificateAskedOn === undefined) return []
  const { ruleId, what, preferred, atLeast } = statute.certificate
  const asked = dayOf(facts.certificateAskedOn)
  const talk = statutoryTalk(rules, facts)
  const wanted = limitOf(asked, preferred, calendar)
  const atTalk = talk.kind === 'due' ? Math.min(wanted, dayOf(talk.actBy)) : wanted
  const limit = Math.max(atTalk, limitOf(asked, atLeast, calendar))
  return [{ ruleId, what, limit, actBy: limit }]
}

function reassessmentDate(rules: Rules, facts: LifeFacts): Found[] {
  const limit = reassessmentOn(rules, facts)
  if (limit === undefined) return []
  const { ruleId, what } = rules.statute.reassessment
  return [{ ruleId, what, limit, actBy: rules.calendar.lastWorkingDayOnOrBefore(limit) }]
}
