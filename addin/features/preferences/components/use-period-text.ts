import { useTranslation } from 'react-i18next'
import { inYears } from '../note-periods.ts'

/** A number of months as somebody says it: "5 år", "1 år og 6 måneder". */
export function usePeriodText(): (months: number) => string {
  const { t } = useTranslation('preferences')
  return (all) => {
    const { years, months } = inYears(all)
    const inMonths = t('notePeriods.months', { count: months })
    if (years === 0) return inMonths
    const whole = t('notePeriods.years', { count: years })
    return months === 0 ? whole : t('notePeriods.yearsAndMonths', { years: whole, months: inMonths })
  }
}
