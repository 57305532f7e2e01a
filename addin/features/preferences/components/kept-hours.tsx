import { Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { standingHoursQuery } from '../api/standing-hours.ts'
import { HoursLines } from './hours-lines.tsx'

/** Everybody's standing hours at workplaces, for those who look after them (KATALOG-T15). */
export function KeptHours() {
  const { t } = useTranslation('preferences')
  const { data, ...query } = useQuery(standingHoursQuery(useApi()))
  return (
    <Section heading={t('keptHours.heading')}>
      <Why what={t('keptHours.heading')} why={{ ruleId: 'KATALOG-T15' }}>
        <Text block>{t('keptHours.about')}</Text>
      </Why>
      {content()}
    </Section>
  )

  function content() {
    if (query.isPending) return <Waiting lines={2} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('keptHours.failed')} onRetry={() => query.refetch()} />
    return <HoursLines list={data} />
  }
}
