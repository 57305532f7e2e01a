import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { homeContactsQuery } from '../api/home-contacts.ts'
import { HomeLines } from './home-lines.tsx'

/** Where the staff live outside the municipality, most of them first, and whom to turn to there (KATALOG-13). */
export function HomeContacts() {
  const { t } = useTranslation('preferences')
  const styles = useStyles()
  const { data, ...query } = useQuery(homeContactsQuery(useApi()))
  return (
    <Section heading={t('homes.heading')}>
      <Why what={t('homes.heading')} why={{ ruleId: 'KATALOG-13' }}>
        <Text block>{t('homes.about')}</Text>
      </Why>
      <Text block className={styles.quiet}>
        {t('homes.counted')}
      </Text>
      {content()}
    </Section>
  )

  function content() {
    if (query.isPending) return <Waiting lines={3} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('homes.failed')} onRetry={() => query.refetch()} />
    return <HomeLines homes={data.homes} />
  }
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } })
