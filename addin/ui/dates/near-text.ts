import type { Language } from '../../host/host.ts'
import { clockText, dayOf, dayText } from './date-text.ts'

export interface NearWords {
  readonly language: Language
  readonly timeZone: string
  /** The municipality's today, an ISO date. */
  readonly today: string
}

const near: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  da: { '-1': 'i går', '0': 'i dag', '1': 'i morgen' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
}

const noBreak = '\u00a0'
const together = (text: string) => text.replaceAll(' ', noBreak)

const dayMs = 86_400_000
const yearIsClearForDays = 180

/** "i dag", "i morgen", "tir. 22. dec."; with the year when it could be taken for another. `day` is an ISO date. */
export function nearDayText(day: string, { language, today }: NearWords): string {
  const daysAway = (Date.parse(day) - Date.parse(today)) / dayMs
  const text = near[language][`${daysAway}`] ?? together(dayText(day, language))
  return Math.abs(daysAway) > yearIsClearForDays ? `${text}${noBreak}${day.slice(0, 4)}` : text
}

/** "i dag kl. 16.00", "today at 16:00", "tir. 22. dec. kl. 10.00". A line breaks only between the day and the time. */
export function nearMomentText(instant: string, words: NearWords): string {
  const { language, timeZone } = words
  const at = language === 'da' ? 'kl.' : 'at'
  return `${nearDayText(dayOf(instant, timeZone), words)} ${at}${noBreak}${clockText(instant, language, timeZone)}`
}
