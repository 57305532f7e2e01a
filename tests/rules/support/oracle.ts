import { Temporal } from 'temporal-polyfill'

/*
 * Danish working days and limits once more, by other means: Easter by the anonymous Gregorian computus, dates by Temporal,
 * limits by walking one day at a time. Shares no line with the product.
 */

export function easter(year: number): Temporal.PlainDate {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return new Temporal.PlainDate(year, Math.floor(sum / 31), (sum % 31) + 1)
}

export function isPublicHoliday(date: Temporal.PlainDate): boolean {
  const fixed = ['01-01', '12-25', '12-26']
  if (fixed.includes(date.toString().slice(5))) return true
  const fromEaster = easter(date.year).until(date).total({ unit: 'days' })
  const movable = [-3, -2, 0, 1, 39, 49, 50]
  return movable.includes(fromEaster) || (fromEaster === 26 && date.year < 2024)
}

/** The municipal set (CAL-16) with the municipality's own closing days. */
export function isMunicipalWorkingDay(date: Temporal.PlainDate, closingDays: ReadonlySet<string>): boolean {
  const customary = ['06-05', '12-24', '12-31']
  if (date.dayOfWeek > 5 || isPublicHoliday(date) || closingDays.has(date.toString())) return false
  return !customary.includes(date.toString().slice(5))
}

/** Walks forward one day at a time, `days` times. */
export function walk(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let day = date
  for (let taken = 0; taken < days; taken++) day = day.add({ days: 1 })
  return day
}

export function lastOpenOnOrBefore(date: Temporal.PlainDate, closingDays: ReadonlySet<string>): Temporal.PlainDate {
  let day = date
  while (!isMunicipalWorkingDay(day, closingDays)) day = day.subtract({ days: 1 })
  return day
}

export function firstOpenOnOrAfter(date: Temporal.PlainDate, closingDays: ReadonlySet<string>): Temporal.PlainDate {
  let day = date
  while (!isMunicipalWorkingDay(day, closingDays)) day = day.add({ days: 1 })
  return day
}

/** CAL-10 with the default cut-off 15:00. */
export function countedFrom(now: Temporal.Instant, closingDays: ReadonlySet<string>): Temporal.PlainDate {
  const local = now.toZonedDateTimeISO('Europe/Copenhagen')
  const today = local.toPlainDate()
  return firstOpenOnOrAfter(local.hour >= 15 ? today.add({ days: 1 }) : today, closingDays)
}
