import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeliveryList } from '../../../../shared/contract/operations.ts'
import { useApi } from '../../../app/app-context.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { deliveriesQuery } from '../api/operations.ts'
import { TroubledAlert } from './troubled-alert.tsx'
import { UnreachablePerson } from './unreachable-person.tsx'

/** Whom the bot cannot write to, and which messages have reached nobody: each with what to do about it. */
export function Deliveries() {
  const { t } = useTranslation('operations')
  const { data, ...query } = useQuery(deliveriesQuery(useApi()))
  return (
    <Section heading={t('deliveries.heading')}>
      {query.isPending && <Waiting lines={3} lineHeight={48} />}
      {!query.isPending && !data && (
        <Failure error={query.error} what={t('deliveries.failed')} onRetry={() => query.refetch()} />
      )}
      {data &&
        (data.totalPeople + data.totalAlerts === 0 ? <Text block>{t('deliveries.none')}</Text> : <Lists {...data} />)}
    </Section>
  )
}

function Lists({ people, totalPeople, alerts, totalAlerts, mayRetry }: DeliveryList) {
  const { t } = useTranslation('operations')
  const styles = useStyles()
  return (
    <>
      {totalPeople > 0 && (
        <>
          <h3 className={styles.heading}>{t('deliveries.people', { count: totalPeople })}</h3>
          <Text block>{t('deliveries.aboutPeople', { count: totalPeople })}</Text>
          <Rows>
            {people.map((person) => (
              <UnreachablePerson key={person.personId} person={person} />
            ))}
          </Rows>
        </>
      )}
      {totalAlerts > 0 && (
        <>
          <h3 className={styles.heading}>{t('deliveries.alerts', { count: totalAlerts })}</h3>
          <Text block>{t('deliveries.aboutAlerts')}</Text>
          {totalAlerts > alerts.length && (
            <Text block>{t('deliveries.newest', { count: alerts.length, total: totalAlerts })}</Text>
          )}
          <Rows>
            {alerts.map((alert) => (
              <TroubledAlert key={alert.id} alert={alert} mayRetry={mayRetry} />
            ))}
          </Rows>
        </>
      )}
    </>
  )
}

const useStyles = makeStyles({
  heading: { margin: 0, marginTop: tokens.spacingVerticalM, ...typographyStyles.body1Strong },
})
