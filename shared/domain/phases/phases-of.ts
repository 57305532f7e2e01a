import { type Day, dayOf, dayText } from '../calendar/day.ts'
import { limitOf } from '../calendar/span.ts'
import type { DateText } from '../ids.ts'
import { anchorOf } from '../obligations/anchor-of.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'
import type { RuleId } from '../text.ts'

/** Who the consultant is, from a local date on. The home municipality takes over an employee who lives elsewhere. */
export interface Phase {
  readonly role: 'employerAdviser' | 'authority' | 'homeMunicipality'
  readonly from: DateText
  readonly ruleId: RuleId
  /** Set for another municipality than ours. */
  readonly municipality?: string
}

/**
 * The roles of a whole life, in order (P-9, HJOERRING-11). A policy without phases of its own has the law's: the employer's
 * adviser until the employer period ends (L-24), the authority after.
 */
export function phasesOf(rules: Rules, facts: LifeFacts): Phase[] {
  const { policy, statute, calendar } = rules
  const first = facts.firstAbsenceDay ?? facts.countsFrom
  if (first === undefined) return []
  if (policy.phases.length === 0) {
    const period = statute.dates.find(({ ruleId }) => ruleId === 'L-24')
    const adviser: Phase = { role: 'employerAdviser', from: first, ruleId: 'L-24' }
    if (facts.firstAbsenceDay === undefined || period === undefined) return [adviser]
    const ends = limitOf(dayOf(facts.firstAbsenceDay), period.within, calendar)
    return [adviser, { role: 'authority', from: dayText(ends + 1), ruleId: 'L-24' }]
  }
  return policy.phases.flatMap(({ ruleId, role, from, homeRuleId }): Phase[] => {
    const day = from === undefined ? dayOf(first) : startOf(rules, facts, from)
    if (day === undefined) return []
    const { homeMunicipality } = facts
    if (homeRuleId === undefined || homeMunicipality === undefined) return [{ role, from: dayText(day), ruleId }]
    return [{ role: 'homeMunicipality', from: dayText(day), ruleId: homeRuleId, municipality: homeMunicipality }]
  })
}

/** The role on a date; undefined before the first. */
export function phaseOn(phases: readonly Phase[], on: DateText): Phase | undefined {
  return phases.findLast(({ from }) => from <= on)
}

function startOf(
  rules: Rules,
  facts: LifeFacts,
  from: NonNullable<Rules['policy']['phases'][number]['from']>,
): Day | undefined {
  const start = anchorOf(rules, facts, from.anchor)
  return start === undefined ? undefined : limitOf(start.day, from.after, rules.calendar)
}
