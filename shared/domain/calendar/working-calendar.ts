import type { DateText } from '../ids.ts'
import { type CalOptions, statedCalOptions } from './cal-options.ts'
import { type Day, dayOf, dayText, weekdayOf, yearOf } from './day.ts'
import { holidaysOf } from './public-holidays.ts'
import { minutesOf, type Zone, zoneOf } from './zone.ts'

/** Which days count as working days (CAL-16). */
export const workingDaySets = ['statutory', 'municipal', 'bank'] as const
export type WorkingDaySet = (typeof workingDaySets)[number]

/** One municipality's working days and office hours. A value: the same settings give the same answers everywhere. */
export interface WorkingCalendar {
  readonly zone: Zone
  /** Minutes past midnight on the zone's wall clock. */
  readonly opensAt: number
  readonly closesAt: number
  /** An enquiry from this minute on counts as received the next working day (CAL-10). */
  readonly cutoffAt: number
  /** How RULES 5.4 is read. */
  readonly options: CalOptions
  /** The same office by another set of days: some rules count bank days (L-10). */
  by(days: WorkingDaySet): WorkingCalendar
  isWorkingDay(day: Day): boolean
  /** @throws RangeError when no working day comes within 60 days: a data error. */
  nextWorkingDayOnOrAfter(day: Day): Day
  /** @throws RangeError when no working day lies within the 60 days before: a data error. */
  lastWorkingDayOnOrBefore(day: Day): Day
}

export interface WorkingCalendarSettings {
  readonly timeZone: string
  readonly days: WorkingDaySet
  /** `08:00` on the zone's wall clock. */
  readonly opens: string
  readonly closes: string
  readonly cutoff: string
  /** The municipality's own closing days; they never close the banks (CAL-16). */
  readonly closingDays: readonly DateText[]
  readonly options?: CalOptions
}

/** @throws RangeError when a closing day is no date, or the zone or a time of day does not exist. */
export function workingCalendar(settings: WorkingCalendarSettings): WorkingCalendar {
  const closed = new Set(settings.days === 'bank' ? [] : settings.closingDays.map(dayOf))
  const known = new Map<Day, boolean>()
  const isWorkingDay = (day: Day): boolean => {
    const isKnown = known.get(day)
    if (isKnown !== undefined) return isKnown
    const isOpen = !closed.has(day) && !isClosed(settings.days, day)
    known.set(day, isOpen)
    return isOpen
  }
  const others = new Map<WorkingDaySet, WorkingCalendar>()
  const calendar: WorkingCalendar = {
    zone: zoneOf(settings.timeZone),
    opensAt: minutesOf(settings.opens),
    closesAt: minutesOf(settings.closes),
    cutoffAt: minutesOf(settings.cutoff),
    options: settings.options ?? statedCalOptions,
    by: (days) => {
      const other = others.get(days) ?? workingCalendar({ ...settings, days })
      others.set(days, other)
      return other
    },
    isWorkingDay,
    nextWorkingDayOnOrAfter: (day) => firstWorkingDay(day, 1, isWorkingDay),
    lastWorkingDayOnOrBefore: (day) => firstWorkingDay(day, -1, isWorkingDay),
  }
  others.set(settings.days, calendar)
  return calendar
}

/** In days, ahead or back: a longer way to a working day is a fault in the closing days. */
export const farthestWorkingDay = 60

function firstWorkingDay(start: Day, step: 1 | -1, isWorkingDay: (day: Day) => boolean): Day {
  for (let tried = 0; tried <= farthestWorkingDay; tried++) {
    const day = start + tried * step
    if (isWorkingDay(day)) return day
  }
  throw new RangeError(
    `The working calendar has no working day within ${farthestWorkingDay} days: check the closing days`,
  )
}

/** Constitution Day, Christmas Eve and New Year's Eve. */
const customaryDays: ReadonlySet<string> = new Set(['06-05', '12-24', '12-31'])

function isClosed(set: WorkingDaySet, day: Day): boolean {
  if (weekdayOf(day) > 5) return true
  const { publicHolidays, fridayAfterAscension } = holidaysOf(yearOf(day))
  if (publicHolidays.has(day)) return true
  if (set === 'statutory') return false
  return customaryDays.has(dayText(day).slice('2026-'.length)) || (set === 'bank' && day === fridayAfterAscension)
}
