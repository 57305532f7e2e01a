import type { Temporal } from 'temporal-polyfill'
import { longDateText } from '../../../shared/domain/calendar/date-text.ts'
import { offerWindow, type WindowFacts } from '../../../shared/domain/offers/offer-window.ts'
import { meaningOf } from '../../../shared/domain/meaning/meaning-of.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { Text } from '../../../shared/domain/text.ts'

/** What to say when no time fits the limit: which limit, that later times can still be booked, and that the consultant calls. */
export function remedyText(rules: Rules, facts: WindowFacts, now: Temporal.Instant): Text {
  const { satisfies } = offerWindow(rules, facts, now)
  const limit = meaningOf(rules, { now, expectedOverEightWeeks: 'unknown' }).items.find(
    ({ ruleId }) => ruleId === satisfies,
  )
  if (limit === undefined)
    return {
      da: 'Ingen ledig tid inden fristen. Vælg en senere tid, eller send uden tid, så ringer konsulenten til dig.',
      en: 'No free time before the limit. Choose a later time, or send without one, and the consultant will call you.',
    }
  const by = longDateText(limit.on)
  return {
    da: `Ingen ledig tid senest ${by.da}. Vælg en senere tid, eller send uden tid, så ringer konsulenten til dig.`,
    en: `No free time by ${by.en}. Choose a later time, or send without one, and the consultant will call you.`,
  }
}
