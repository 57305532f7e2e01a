import { useMemo } from 'react'
import { useMe } from '../../app/me.ts'
import { useReader } from '../reader.ts'
import { clockText, dayOf } from './date-text.ts'
import { nearDayText, nearMomentText } from './near-text.ts'

/** Days and moments as words, seen from the municipality's today. */
export function useNear() {
  const { today, municipality } = useMe()
  const { language } = useReader()
  const { timeZone } = municipality
  return useMemo(() => {
    const words = { language, timeZone, today }
    return {
      today,
      day: (day: string) => nearDayText(day, words),
      moment: (instant: string) => nearMomentText(instant, words),
      clock: (instant: string) => clockText(instant, language, timeZone),
      dayOf: (instant: string) => dayOf(instant, timeZone),
    }
  }, [language, timeZone, today])
}
