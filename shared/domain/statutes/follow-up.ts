import { dayText, dayOf, type Day } from '../calendar/day.ts'
import { limitOf } from '../calendar/span.ts'
import { msOf } from '../calendar/instant.ts'
import type { DateText } from '../ids.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'
import type { RuleId, Text } from '../text.ts'

export interface FollowUpExemption {
  readonly ruleId: RuleId
  /** Full recovery is expected on or before this day. */
  readonly until: DateText
  readonly why: Text
}

/**
 * Whether the law wants no further talks: the first was held, the course can be foreseen, and full recovery is expected
 * within 13 weeks of it (L-31). Undefined while any of that is not known.
 */
export function followUpExemption({ statute, calendar }: Rules, facts: LifeFacts): FollowUpExemption | undefined {
  const rule = statute.followUpExemption
  const firstTalk = firstTalkOn({ statute, calendar }, facts)
  const { recoveryExpectedOn } = facts
  if (rule === undefined || firstTalk === undefined || recoveryExpectedOn === undefined) return undefined
  const until = limitOf(firstTalk, rule.within, calendar)
  return dayOf(recoveryExpectedOn) > until ? undefined : { ruleId: rule.ruleId, until: dayText(until), why: rule.why }
}

/** The day of the municipality's first talk by law, told as the task it is, by its name or its obligation's key. */
function firstTalkOn(
  { statute, calendar }: Pick<Rules, 'statute' | 'calendar'>,
  { tasksDone = [] }: LifeFacts,
): Day | undefined {
  const held = tasksDone
    .filter(({ task }) => task === 'statutoryTalk' || task === statute.talk.fastTrackRuleId)
    .map(({ doneAt }) => calendar.zone.dayAt(msOf(doneAt)))
  return held.length === 0 ? undefined : Math.min(...held)
}
