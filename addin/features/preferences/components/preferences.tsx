import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { useMe } from '../../../app/me.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { preferencesQuery } from '../api/preferences.ts'
import { HomeContacts } from './home-contacts.tsx'
import { KeptHours } from './kept-hours.tsx'
import { NotePeriods } from './note-periods.tsx'
import { PreferencesForm } from './preferences-form.tsx'
import { StandingHours } from './standing-hours.tsx'

/**
 * How somebody wants to be told, and the hours that are kept at workplaces: one's own, or everybody's to look after. Where
 * the model asks where employees live, also whom to turn to there; and how long notes are kept.
 */
export function Preferences() {
  const { t } = useTranslation('preferences')
  const styles = useStyles()
  const { roles, policy } = useMe()
  const keeps = roles.includes('Admin') || roles.includes('Coordinator')
  const readsSettings = keeps || roles.includes('HR')
  const asksHome = policy.form.homeMunicipality !== undefined
  const { data, ...query } = useQuery(preferencesQuery(useApi()))
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{t('title')}</h1>
      {content()}
      {keeps ? <KeptHours /> : roles.includes('Consultant') && <StandingHours />}
      {readsSettings && asksHome && <HomeContacts />}
      {readsSettings && <NotePeriods mayChange={roles.includes('Admin')} />}
    </div>
  )

  function content() {
    if (query.isPending) return <Waiting lines={5} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('failed')} onRetry={() => query.refetch()} />
    return <PreferencesForm saved={data} />
  }
}

const useStyles = makeStyles({
  root: { maxWidth: '640px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  title: { margin: 0, ...typographyStyles.subtitle1 },
})
