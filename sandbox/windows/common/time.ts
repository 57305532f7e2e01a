import { Temporal } from 'temporal-polyfill'

export const copenhagen = 'Europe/Copenhagen'

const weekdays = ['man.', 'tir.', 'ons.', 'tor.', 'fre.', 'lør.', 'søn.']
const month = new Intl.DateTimeFormat('da-DK', { month: 'short', timeZone: 'UTC' })
const midnight = (day: Temporal.PlainDate): Date => new Date(day.toZonedDateTime('UTC').epochMilliseconds)

/** `tir.` */
export const weekdayName = (day: Temporal.PlainDate): string => weekdays[day.dayOfWeek - 1] ?? ''

/** `22. dec.` */
export const dayAndMonth = (day: Temporal.PlainDate): string =>
  `${day.day}. ${month.format(midnight(day)).replace('.', '')}.`

/** `10.00` */
export const clockTime = (time: Temporal.PlainTime): string =>
  `${String(time.hour).padStart(2, '0')}.${String(time.minute).padStart(2, '0')}`

/** `tir. 22. dec. kl. 10.00` */
export function momentText(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(copenhagen)
  const day = local.toPlainDate()
  return `${weekdayName(day)} ${dayAndMonth(day)} kl. ${clockTime(local.toPlainTime())}`
}

/** The time alone for today, the date as well for other days. */
export function shortMoment(at: string, now: Temporal.Instant | undefined): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(copenhagen)
  const isToday = now?.toZonedDateTimeISO(copenhagen).toPlainDate().equals(local.toPlainDate()) ?? false
  return isToday
    ? clockTime(local.toPlainTime())
    : `${weekdayName(local.toPlainDate())} ${dayAndMonth(local.toPlainDate())}`
}

/** The next time the clock shows this hour, strictly after now. */
export function nextAt(hour: number, now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO(copenhagen)
  const today = local.withPlainTime({ hour })
  return (Temporal.ZonedDateTime.compare(today, local) > 0 ? today : today.add({ days: 1 })).toInstant()
}

/** This hour tomorrow. */
export const tomorrowAt = (hour: number, now: Temporal.Instant): Temporal.Instant =>
  now.toZonedDateTimeISO(copenhagen).add({ days: 1 }).withPlainTime({ hour }).toInstant()

export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 })
