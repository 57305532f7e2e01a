import { useTranslation } from 'react-i18next'
import { shownClock } from '../../../ui/dates/clock-shown.ts'
import { weekdayText } from '../../../ui/dates/date-text.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { useReader } from '../../../ui/reader.ts'
import type { Hours, HoursList } from '../kept-hours.ts'

/** "Karen Krogh er på Søndervangskolen hver tirsdag kl. 09.00–11.00, fra man. 4. jan." What has begun needs no first day. */
export function useHoursText({ consultants, workplaces }: Pick<HoursList, 'consultants' | 'workplaces'>) {
  const { t } = useTranslation('preferences')
  const { language } = useReader()
  const near = useNear()
  return ({ consultantId, workplaceId, weekday, from, until, validFrom, validUntil }: Hours): string => {
    const name = consultants.find(({ id }) => id === consultantId)?.name
    const line = t('keptHours.line', {
      name: name || t('keptHours.somebody'),
      workplace: workplaces.find(({ id }) => id === workplaceId)?.name ?? workplaceId,
      weekday: weekdayText(weekday, language),
      from: shownClock(from, language),
      until: shownClock(until, language),
    })
    const since = validFrom > near.today ? t('keptHours.since', { line, day: near.day(validFrom) }) : line
    return validUntil === undefined ? since : t('keptHours.ending', { line: since, day: near.day(validUntil) })
  }
}
