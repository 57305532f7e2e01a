import type { Language } from '../../host/host.ts'

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
  return wordFor('weekday', new Date(Date.UTC(2024, 0, weekday)), language) // a year that began on a Monday
}

/** "december 2026", "December 2026". `month` is like 2026-12. */
export function monthText(month: string, language: Language): string {
  const [year = ''] = month.split('-')
  return `${wordFor('month', new Date(`${month}-01T00:00:00Z`), language)} ${year}`
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
  const number = language === 'da' ? `${date.getUTCDate()}.` : `${date.getUTCDate()}`
  return `${spoken(wordFor('weekday', date, language))} ${number} ${spoken(wordFor('month', date, language))}`
}

/** Made by hand, since browsers disagree about Danish abbreviations ("tirs.", "tir", "tir."). "maj" loses nothing, so it has no dot. */
function shortened(word: string, language: Language): string {
  const start = word.slice(0, 3)
  return language === 'da' && word !== start ? `${start}.` : start
}

function wordFor(part: 'weekday' | 'month', date: Date, language: Language): string {
  return formatter(language, { [part]: 'long', timeZone: 'UTC' }).format(date)
}

function wallClock(instant: string, timeZone: string) {
  const digits = '2-digit'
  const asked = { timeZone, year: 'numeric', month: digits, day: digits, hour: digits, minute: digits } as const
  const told = formatter('en-GB', { ...asked, hourCycle: 'h23' }).formatToParts(new Date(instant))
  const parts = new Map(told.map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** A list asks for the same few hundreds of times, and each takes long to make. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, known)
  return known
}
