import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allowedDay } from './allowed-day.ts'
import { typedDay, type When } from './date-typing.ts'

/**
 * A day as it is typed; today at first.
 *
 * @param isAsked What is wrong with it is said from the first try on, not while it is typed.
 * @param when On which side of today it must lie.
 */
export function useTypedDay(today: string, isAsked: boolean, when: When = 'past') {
  const { t } = useTranslation()
  const [value, setValue] = useState(() => typedDay(today))
  const read = allowedDay(value, today, when)
  return {
    field: { value, today, when, onChange: setValue },
    /** The ISO date it reads as; undefined while there is something wrong with it. */
    day: 'day' in read ? read.day : undefined,
    fault: isAsked && 'fault' in read ? t(`day.${read.fault}`) : undefined,
  }
}
