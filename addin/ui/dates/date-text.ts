import type { Language } from '../../host/host.ts'

interface Words {
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
}

const words: Readonly<Record<Language, Words>> = {
  da: {
    weekdays: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
    months: [
      'januar',
      'februar',
      'marts',
      'april',
      'maj',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'december',
    ],
  },
  en: {
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
}

/** Made by hand, since browsers disagree about Danish abbreviations ("tirs.", "tir", "tir."). "maj" loses nothing, so it has no dot. */
function shortened(word: string, language: Language): string {
  const start = word.slice(0, 3)
  return language === 'da' && word !== start ? `${start}.` : start
}

/** "tir. 22. dec.", "Tue 22 Dec". `day` is an ISO date. */
export function dayText(day: string, language: Language): string {
  return joined(day, language, (word) => shortened(word, language))
}

/** "tirsdag 22. december", "Tuesday 22 December". */
export function longDayText(day: string, language: Language): string {
  return joined(day, language, (word) => word)
}

/** "tirsdag", "Tuesday". Monday is 1. */
export function weekdayText(weekday: number, language: Language): string {
  return words[language].weekdays[weekday % 7] ?? ''
}

/** "december 2026", "December 2026". `month` is like 2026-12. */
export function monthText(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-')
  return `${words[language].months[Number(number) - 1] ?? ''} ${year}`
}

/** "10.00", "10:00": on the wall clock of the municipality, wherever the reader sits. */
export function clockText(instant: string, language: Language, timeZone: string): string {
  const { hour, minute } = wallClock(instant, timeZone)
  return language === 'da' ? `${hour}.${minute}` : `${hour}:${minute}`
}

/** "tir. 22. dec. kl. 10.00", "Tue 22 Dec at 10:00". */
export function momentText(instant: string, language: Language, timeZone: string): string {
  const at = language === 'da' ? 'kl.' : 'at'
  return `${dayText(dayOf(instant, timeZone), language)} ${at} ${clockText(instant, language, timeZone)}`
}

/** The ISO date of a moment in the municipality's zone. */
export function dayOf(instant: string, timeZone: string): string {
  const { year, month, day } = wallClock(instant, timeZone)
  return `${year}-${month}-${day}`
}

function joined(day: string, language: Language, spoken: (word: string) => string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const { weekdays, months } = words[language]
  const number = language === 'da' ? `${date.getUTCDate()}.` : `${date.getUTCDate()}`
  return `${spoken(weekdays[date.getUTCDay()] ?? '')} ${number} ${spoken(months[date.getUTCMonth()] ?? '')}`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function wallClock(instant: string, timeZone: string) {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formatters.set(timeZone, formatter)
  }
  const parts = new Map(formatter.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') }
}
