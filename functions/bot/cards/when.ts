import { dateText, localDate, timeText } from '../../../shared/domain/calendar/date-text.ts'
import { dayOf, msPerMinute } from '../../../shared/domain/calendar/day.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { DateText, InstantText } from '../../../shared/domain/ids.ts'
import type { Language } from './elements.ts'

const zone = 'Europe/Copenhagen'

/** `tir. 22. dec.`, `Tue 22 Dec`: the local date of a moment. */
export function dateOf(at: InstantText, language: Language): string {
  return dateText(localDate(at, zone))[language]
}

/** `16.00`, `16:00` on the municipality's wall clock. */
export function timeOf(at: InstantText, language: Language): string {
  return timeText(at, zone)[language]
}

/** The day of a moment as one says it on `now`: yesterday, today, tomorrow, else the date. */
export function dayOfMoment(at: InstantText, now: InstantText, language: Language): string {
  return dayOfDate(localDate(at, zone), now, language)
}

/** As above, for a date. */
export function dayOfDate(on: DateText, now: InstantText, language: Language): string {
  const daysAhead = dayOf(on) - dayOf(localDate(now, zone))
  return nearDays[language][daysAhead + 1] ?? dateText(on)[language]
}

const nearDays = { da: ['i går', 'i dag', 'i morgen'], en: ['yesterday', 'today', 'tomorrow'] } as const

/** Whole minutes from `now` until `at`; negative when it has passed. */
export function minutesUntil(at: InstantText, now: InstantText): number {
  return Math.floor((msOf(at) - msOf(now)) / msPerMinute)
}
