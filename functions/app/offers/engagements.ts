import { dayText } from '../../../shared/domain/calendar/day.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { DateText, InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Habits } from '../../../shared/domain/offers/buffers.ts'
import { engagedTimes, type Engagements } from '../../../shared/domain/offers/engagements.ts'
import type { BusyCalendar } from '../../../shared/domain/offers/offer.ts'
import {
  serves,
  standingTimes,
  type StandingTime,
  timeAround,
  type Whereabouts,
} from '../../../shared/domain/offers/standing-hours.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { App } from '../app.ts'

/** Where a meeting is to be held, and what takes the consultants' time besides their calendars. */
export interface Office {
  readonly rules: Rules
  readonly at: Whereabouts
  readonly engagements: Engagements
}

export interface SlotTimes {
  readonly startsAt: InstantText
  readonly endsAt: InstantText
}

/** When each consultant is engaged elsewhere between two instants. */
export function engagedBetween(
  app: App,
  { rules, at, engagements, habits }: Office & { readonly habits: ReadonlyMap<PersonId, Habits> },
  from: InstantText,
  until: InstantText,
): ReadonlyMap<PersonId, BusyCalendar['busy']> {
  const period = { fromMs: msOf(from), untilMs: msOf(until) }
  return engagedTimes(engagements, at, habits, rules.calendar.zone, period, app.clock.now().epochMilliseconds)
}

/** The standing hours on these dates in which the meeting can be held, by consultant (KATALOG-T15). */
export function standingFor(
  { rules, at, engagements }: Office,
  dates: readonly DateText[],
): ReadonlyMap<PersonId, readonly StandingTime[]> {
  const hours = engagements.standingHours.filter((one) => serves(one, at))
  const found = new Map<PersonId, StandingTime[]>()
  for (const time of standingTimes(hours, dates, rules.calendar.zone)) {
    const { consultantId } = time.hours
    found.set(consultantId, [...(found.get(consultantId) ?? []), time])
  }
  return found
}

export function isInStandingHours(office: Office, consultantId: PersonId, { startsAt, endsAt }: SlotTimes): boolean {
  const startMs = msOf(startsAt)
  const date = dayText(office.rules.calendar.zone.dayAt(startMs))
  const times = standingFor(office, [date]).get(consultantId) ?? []
  return timeAround(times, startMs, msOf(endsAt)) !== undefined
}
