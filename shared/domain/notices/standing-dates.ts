import { dayOf, dayText, partsOf } from '../calendar/day.ts'
import { limitOf } from '../calendar/span.ts'
import type { DateText } from '../ids.ts'
import type { StandingRule } from '../policies/life.ts'
import type { Rules } from '../rules.ts'

export interface StandingDate {
  readonly rule: StandingRule
  readonly on: DateText
}

/** A rule whose months are all left out would never come. */
const mostSteps = 600

/**
 * The next dates of what repeats without any request (VORDINGBORG-1, VORDINGBORG-3, ISHOEJ-11, KATALOG-16), counted from the
 * day it began; a closed day moves to the next working day without moving the series. Months left out are passed over.
 *
 * @param count At most so many of each rule, after the first day itself.
 */
export function standingDates(
  { policy, calendar }: Pick<Rules, 'policy' | 'calendar'>,
  beganOn: DateText,
  count: number,
): StandingDate[] {
  const began = dayOf(beganOn)
  return policy.standing.flatMap((rule) => {
    const dates: StandingDate[] = []
    for (let step = 1; dates.length < count && step <= mostSteps; step++) {
      const day = calendar.nextWorkingDayOnOrAfter(limitOf(began, times(rule.every, step), calendar))
      if (rule.exceptMonths.includes(partsOf(day).month)) continue
      dates.push({ rule, on: dayText(day) })
    }
    return dates
  })
}

/** The same span so many times over, from the beginning: months keep their date number (CAL-11). */
function times(every: StandingRule['every'], step: number): StandingRule['every'] {
  if ('months' in every) return { months: every.months * step }
  if ('weeks' in every) return { weeks: every.weeks * step }
  if ('days' in every) return { days: every.days * step }
  throw new RangeError('What repeats without a request repeats in days, weeks or months')
}
