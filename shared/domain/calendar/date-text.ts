import type { DateText, InstantText } from '../ids.ts'
import type { Text } from '../text.ts'
import { dayOf, partsOf, weekdayOf } from './day.ts'
import { msOf } from './instant.ts'

// Written out rather than taken from Intl, so that every browser, Node version and card says exactly the same.
const weekdays = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const
const shortWeekdays = {
  da: ['man.', 'tir.', 'ons.', 'tor.', 'fre.', 'lør.', 'søn.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const
const months = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const
const shortMonths = {
  da: 'jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
} as const

/** "tir. 22. dec." */
export function daDate(on: DateText): string {
  const { weekday, month, date } = read(on)
  return `${shortWeekdays.da[weekday]} ${date}. ${shortMonths.da[month]}`
}

/** "Tue 22 Dec" */
export function enDate(on: DateText): string {
  const { weekday, month, date } = read(on)
  return `${shortWeekdays.en[weekday]} ${date} ${shortMonths.en[month]}`
}

export function dateText(on: DateText): Text {
  return { da: daDate(on), en: enDate(on) }
}

/** "torsdag 7. januar", "Thursday 7 January" */
export function longDateText(on: DateText): Text {
  const { weekday, month, date } = read(on)
  return {
    da: `${weekdays.da[weekday]} ${date}. ${months.da[month]}`,
    en: `${weekdays.en[weekday]} ${date} ${months.en[month]}`,
  }
}

/** "onsdage", "Wednesdays". @param weekday Monday is 1. */
export function weekdaysText(weekday: number): Text {
  return { da: `${weekdays.da[weekday - 1]}e`, en: `${weekdays.en[weekday - 1]}s` }
}

/** "i dag", "i morgen", else the long date. */
export function relativeDateText(on: DateText, today: DateText): Text {
  const days = dayOf(on) - dayOf(today)
  if (days === 0) return { da: 'i dag', en: 'today' }
  if (days === 1) return { da: 'i morgen', en: 'tomorrow' }
  return longDateText(on)
}

/** "tir. 22. dec. kl. 10.00", "Tue 22 Dec at 10:00", on the zone's wall clock. */
export function dateTimeText(at: InstantText, timeZone: string): Text {
  const { on, hour, minute } = wallClock(at, timeZone)
  return { da: `${daDate(on)} kl. ${hour}.${minute}`, en: `${enDate(on)} at ${hour}:${minute}` }
}

/** "10.00", "10:00" */
export function timeText(at: InstantText, timeZone: string): Text {
  const { hour, minute } = wallClock(at, timeZone)
  return { da: `${hour}.${minute}`, en: `${hour}:${minute}` }
}

/** The local date of a moment, for grouping times by day. */
export function localDate(at: InstantText, timeZone: string): DateText {
  return wallClock(at, timeZone).on
}

function read(on: DateText): { weekday: number; month: number; date: number } {
  const day = dayOf(on)
  const { month, date } = partsOf(day)
  return { weekday: weekdayOf(day) - 1, month: month - 1, date }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Numbers only are asked of Intl; they do not differ between its versions. Keeps Temporal out of the pane's bundle. */
function wallClock(at: InstantText, timeZone: string): { on: DateText; hour: string; minute: string } {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(msOf(at))
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  return { on: `${part('year')}-${part('month')}-${part('day')}`, hour: part('hour'), minute: part('minute') }
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  clocks.set(timeZone, clock)
  return clock
}
