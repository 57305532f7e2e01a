import { useMemo } from 'react'
import { useMe } from '../../app/me.ts'
import { clockText, dayOf, dayText, longDayText } from '../../ui/dates/date-text.ts'
import { useReader } from '../../ui/reader.ts'

/** Days of an example as they stand in a calendar: the year is said where it is not this one, and nothing is "today". */
export function useDays() {
  const { today, municipality } = useMe()
  const { language } = useReader()
  const { timeZone } = municipality
  return useMemo(() => {
    const withYear = (text: string, day: string) =>
      day.slice(0, 4) === today.slice(0, 4) ? text : `${text} ${day.slice(0, 4)}`
    return {
      day: (day: string) => withYear(dayText(day, language), day),
      /** For the end of a sentence: "mandag 21. december". */
      long: (day: string) => withYear(longDayText(day, language), day),
      /** A date of the law, which outlives the year it is read in: "30. juni 2026". */
      ofLaw: (day: string) => `${longDayText(day, language).replace(/^\S+ /, '')} ${day.slice(0, 4)}`,
      /** What really happened, and may be read years later: always with its year. */
      moment: (instant: string) =>
        `${dayText(dayOf(instant, timeZone), language)} ${dayOf(instant, timeZone).slice(0, 4)} ${language === 'da' ? 'kl.' : 'at'} ${clockText(instant, language, timeZone)}`,
      clock: (instant: string) => clockText(instant, language, timeZone),
    }
  }, [language, timeZone, today])
}
