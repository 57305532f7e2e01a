import { type Day, dayOf, weekdayOf } from '../calendar/day.ts'
import { minutesOf, type Zone } from '../calendar/zone.ts'
import type { DateText, PersonId, WorkplaceId } from '../ids.ts'

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
