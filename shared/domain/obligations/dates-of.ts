import type { Day } from '../calendar/day.ts'
import { msPerMinute } from '../calendar/day.ts'
import { limitOf, type Span } from '../calendar/span.ts'
import type { WorkingCalendar, WorkingDaySet } from '../calendar/working-calendar.ts'
import type { CountsFrom } from './anchor-of.ts'

export interface Dates {
  readonly limit: Day
  readonly actBy: Day
  /** Milliseconds since 1970; late from here on. */
  readonly dueMs: number
  /** Set where the rule counts hours: the last moment itself (CAL-9). */
  readonly limitMs?: number
  readonly openFrom?: Day
  readonly target?: Day
}

export interface Dated {
  readonly within: Span
  readonly openFrom?: Span | undefined
  readonly target?: Span | undefined
  readonly onClosedDay?: 'before' | 'next' | undefined
  readonly days?: WorkingDaySet | undefined
  readonly programme?: string | undefined
  readonly assignee?: string
}

/**
 * A rule's dates. On a closed day a limit stays and is acted on before it (CAL-5), or the limit itself runs to the next
 * working day (CAL-6 for an employee's reply, CAL-7 for a programme day), so that `actBy` never lies after it.
 *
 * @param movedDays How many days a pause has moved it.
 */
export function datesOf(rule: Dated, from: CountsFrom, office: WorkingCalendar, movedDays = 0): Dates {
  const calendar = rule.days === undefined ? office : office.by(rule.days)
  const limitMs = 'hours' in rule.within ? hoursLimit(rule.within.hours, from, calendar, movedDays) : undefined
  const counted =
    limitMs === undefined ? limitOf(from.day, rule.within, calendar) + movedDays : calendar.zone.dayAt(limitMs)
  const limit = closedDayOf(rule, calendar) === 'next' ? calendar.nextWorkingDayOnOrAfter(counted) : counted
  const isBeforeOpening = limitMs !== undefined && limitMs < calendar.zone.at(limit, calendar.opensAt)
  const actBy = calendar.lastWorkingDayOnOrBefore(isBeforeOpening ? limit - 1 : limit)
  const closes = calendar.zone.at(actBy, calendar.closesAt)
  const dates = { limit, actBy, dueMs: limitMs === undefined ? closes : Math.min(closes, limitMs) }
  if (limitMs === undefined && rule.openFrom === undefined && rule.target === undefined) return dates
  return {
    ...dates,
    ...(limitMs !== undefined && { limitMs }),
    ...(rule.openFrom !== undefined && { openFrom: limitOf(from.day, rule.openFrom, calendar) + movedDays }),
    ...(rule.target !== undefined && {
      target: targetOf(rule, limitOf(from.day, rule.target, calendar) + movedDays, calendar),
    }),
  }
}

function closedDayOf(rule: Dated, { options }: WorkingCalendar): 'before' | 'next' {
  if (rule.programme !== undefined) return options.programmeDays
  return rule.onClosedDay ?? (rule.assignee === 'employee' ? options.replyLimits : options.heldLimits)
}

function targetOf(rule: Dated, day: Day, calendar: WorkingCalendar): Day {
  return closedDayOf(rule, calendar) === 'next' ? calendar.nextWorkingDayOnOrAfter(day) : day
}

/** 48 hours: the same time on the second working day after, or that many hours on the clock (CAL-9). */
function hoursLimit(hours: number, from: CountsFrom, calendar: WorkingCalendar, movedDays: number): number {
  const { zone, options } = calendar
  if (options.hours === 'elapsed') {
    const exactly = from.realMs + hours * 60 * msPerMinute
    return movedDays === 0 ? exactly : zone.at(zone.dayAt(exactly) + movedDays, zone.minutesAt(exactly))
  }
  return zone.at(limitOf(from.day, { hours }, calendar) + movedDays, zone.minutesAt(from.ms))
}
