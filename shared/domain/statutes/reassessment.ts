import { addMonths, type Day, dayFrom, partsOf } from '../calendar/day.ts'
import { type Absence, absencesOf } from '../notices/absences.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'

/**
 * The last day of the month in which benefit has been paid for more than 22 weeks of the last nine months: it stops then
 * unless it was extended (L-32). A time that goes on is taken to go on. Undefined when nothing is known of what was paid,
 * when it never comes to that, or when the benefit was extended.
 *
 * @throws RangeError when a date does not exist or a time ends before it starts.
 */
export function reassessmentOn(
  { statute, calendar }: Rules,
  { benefitSpells, isBenefitExtended }: LifeFacts,
): Day | undefined {
  if (benefitSpells === undefined || isBenefitExtended === true) return undefined
  const { overWeeks, withinMonths } = statute.reassessment
  const spells = absencesOf(benefitSpells)
  for (const { first, last } of spells) {
    // Whatever came before, so many days on end are more than the weeks.
    const end = Math.min(last, first + 7 * overWeeks)
    for (let day = first; day <= end; day++) {
      const from = addMonths(day, -withinMonths, calendar.options.shortMonth) + 1
      if (paidDays(spells, from, day) > 7 * overWeeks) return lastOfMonth(day)
    }
  }
  return undefined
}

function paidDays(spells: readonly Absence[], from: Day, until: Day): number {
  return spells.reduce(
    (paid, { first, last }) => paid + Math.max(0, Math.min(last, until) - Math.max(first, from) + 1),
    0,
  )
}

function lastOfMonth(day: Day): Day {
  const { year, month } = partsOf(day)
  return dayFrom(year, month + 1, 0)
}
