import { Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { useMe } from '../../../app/me.ts'
import { shownClock } from '../../../ui/dates/clock-shown.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { standingHoursQuery } from '../api/standing-hours.ts'

/** The hours one keeps at workplaces every week: leaders there are offered them first (KATALOG-T15). */
export function StandingHours() {
  const { t } = useTranslation('preferences')
  const { language } = useReader()
  const near = useNear()
  const { person } = useMe()
  const { data, ...query } = useQuery(standingHoursQuery(useApi()))
  return (
    <Section heading={t('standing.heading')}>
      <Why what={t('standing.heading')} why={{ ruleId: 'KATALOG-T15' }}>
        <Text block>{t('standing.about')}</Text>
      </Why>
      {content()}
    </Section>
  )

  function content() {
    if (query.isPending) return <Waiting lines={2} />
    if (!data) return <Failure error={query.error} what={t('standing.failed')} onRetry={() => query.refetch()} />
    const own = data.standingHours
      .filter(({ consultantId }) => consultantId === person.id)
      .toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))
    if (own.length === 0) return <Text block>{t('standing.none')}</Text>
    return (
      <Rows gap="medium">
        {own.map(({ workplaceId, weekday, from, until, validFrom, validUntil }) => (
          <li key={`${weekday} ${from} ${workplaceId}`}>
            <Text block weight="semibold">
              {t('standing.line', {
                weekday: t(`standing.weekdays.${weekdayName(weekday)}`),
                from: shownClock(from, language),
                until: shownClock(until, language),
              })}
            </Text>
            <Text block>{data.workplaces.find(({ id }) => id === workplaceId)?.name ?? workplaceId}</Text>
            {validFrom > near.today && <Text block>{t('standing.from', { day: near.day(validFrom) })}</Text>}
            {validUntil !== undefined && <Text block>{t('standing.until', { day: near.day(validUntil) })}</Text>}
          </li>
        ))}
      </Rows>
    )
  }
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

function weekdayName(weekday: number) {
  return weekdays[weekday - 1] ?? 'monday'
}
