import { type Day, dayOf, weekdayOf } from '../calendar/day.ts'
import { weekdaysText } from '../calendar/date-text.ts'
import { minutesOf, type Zone } from '../calendar/zone.ts'
import type { DateText, PersonId, WorkplaceId } from '../ids.ts'
import type { Place } from '../journal/meeting-events.ts'
import type { Why } from '../text.ts'

/** Hours a consultant is at a workplace every week (KATALOG-T15). */
export interface StandingHours {
  readonly consultantId: PersonId
  readonly workplaceId: WorkplaceId
  /** Monday is 1. */
  readonly weekday: number
  /** `09:00` on the municipality's wall clock. */
  readonly from: string
  readonly until: string
  readonly validFrom: DateText
  /** The last day; left out, until further notice. */
  readonly validUntil?: DateText
  /** So many days before, at midnight, whatever is not taken can be booked by others too. */
  readonly releasedDaysBefore: number
}

/** Standing hours on one date. Half-open. */
export interface StandingTime {
  readonly hours: StandingHours
  readonly startMs: number
  readonly endMs: number
  /** From then on they are everybody's. */
  readonly releasedMs: number
}

/** Where a meeting would be, and for whom. */
export interface Whereabouts {
  readonly workplaceId: WorkplaceId
  readonly place: Place
}

/** Whether a meeting can be held in these hours from where the consultant is: there, or online. */
export function serves({ workplaceId }: StandingHours, at: Whereabouts): boolean {
  return workplaceId === at.workplaceId && at.place !== 'municipality'
}

/** "har fast tid på arbejdspladsen onsdage kl. 9.00-11.00" */
export function standingWhy({ weekday, from, until }: StandingHours): Why {
  const days = weekdaysText(weekday)
  const [opens, closes] = [shortTime(from), shortTime(until)]
  return {
    ruleId: 'KATALOG-T15',
    da: `har fast tid på arbejdspladsen ${days.da} kl. ${opens.replace(':', '.')}-${closes.replace(':', '.')}`,
    en: `has standing hours at the workplace, ${days.en} ${opens}-${closes}`,
  }
}

/** The standing hours on each of these dates, on the wall clock as summer time has it. */
export function standingTimes(
  hours: readonly StandingHours[],
  dates: readonly DateText[],
  zone: Pick<Zone, 'at'>,
): StandingTime[] {
  return dates.flatMap((date) => {
    const day = dayOf(date)
    return hours.filter((one) => isOn(one, date, day)).map((one) => timeOn(one, day, zone))
  })
}

/** The standing hours that a meeting lies wholly in. */
export function timeAround(
  times: readonly StandingTime[],
  meetingStartMs: number,
  meetingEndMs: number,
): StandingTime | undefined {
  return times.find(({ startMs, endMs }) => startMs <= meetingStartMs && meetingEndMs <= endMs)
}

function isOn({ weekday, validFrom, validUntil }: StandingHours, date: DateText, day: Day): boolean {
  return weekday === weekdayOf(day) && validFrom <= date && (validUntil === undefined || date <= validUntil)
}

function timeOn(hours: StandingHours, day: Day, zone: Pick<Zone, 'at'>): StandingTime {
  return {
    hours,
    startMs: zone.at(day, minutesOf(hours.from)),
    endMs: zone.at(day, minutesOf(hours.until)),
    releasedMs: zone.at(day - hours.releasedDaysBefore, 0),
  }
}

/** `09:00` as `9:00`. */
function shortTime(time: string): string {
  return time.replace(/^0/, '')
}
