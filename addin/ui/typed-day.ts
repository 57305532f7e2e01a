import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedDay } from './date-typing.ts'
import { pastDay } from './past-day.ts'

/**
 * A day that has been, as it is typed; today at first.
 *
 * @param isAsked What is wrong with it is said from the first try on, not while it is typed.
 */
export function useTypedDay(today: string, isAsked: boolean) {
  const { t } = useTranslation()
  const [value, setValue] = useState(() => typedDay(today))
  const read = pastDay(value, today)
  return {
    field: { value, today, onChange: setValue },
    /** The ISO date it reads as; undefined while there is something wrong with it. */
    day: 'day' in read ? read.day : undefined,
    fault: isAsked && 'fault' in read ? t(`day.${read.fault}`) : undefined,
  }
}
