import type { Temporal } from 'temporal-polyfill'
import { dayText } from '../calendar/day.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'
import type { Why } from '../text.ts'
import { phaseOn, phasesOf } from './phases-of.ts'

/**
 * What binds the consultant as long as they act for the employer: they may ask only what the employer may (L-42). Undefined
 * once they are the authority, or before any role is known. A sentence for them to read, not a lock: what they are told
 * unasked they may know, and it is kept in the authority room.
 */
export function employersConsultant(rules: Rules, facts: LifeFacts, now: Temporal.Instant): Why | undefined {
  const today = dayText(rules.calendar.zone.dayAt(now.epochMilliseconds))
  if (phaseOn(phasesOf(rules, facts), today)?.role !== 'employerAdviser') return undefined
  const { ruleId, why } = rules.statute.employersConsultant
  return { ruleId, ...why }
}
