import type { Temporal } from 'temporal-polyfill'
import { dayOf, dayText } from '../calendar/day.ts'
import { absenceDayNumber, limitOf } from '../calendar/span.ts'
import type { DateText } from '../ids.ts'
import type { RequestState } from '../journal/state.ts'
import type { Rules } from '../rules.ts'

type Absence = Pick<RequestState, 'firstAbsenceDay'>

/** Which day of the absence it is now (CAL-2); undefined for a preventive request. */
export function absenceDayNow(
  { calendar }: Rules,
  { firstAbsenceDay }: Absence,
  now: Temporal.Instant,
): number | undefined {
  if (firstAbsenceDay === undefined) return undefined
  return absenceDayNumber(dayOf(firstAbsenceDay), calendar.zone.dayAt(now.epochMilliseconds))
}

/** The day after the employer period: from then on the consultant is the authority, not the employer's adviser (P-9, L-24). */
export function authorityFrom({ calendar, statute }: Rules, { firstAbsenceDay }: Absence): DateText | undefined {
  const employerPeriod = statute.dates.find(({ ruleId }) => ruleId === 'L-24')
  if (firstAbsenceDay === undefined || employerPeriod === undefined) return undefined
  return dayText(limitOf(dayOf(firstAbsenceDay), employerPeriod.within, calendar) + 1)
}
