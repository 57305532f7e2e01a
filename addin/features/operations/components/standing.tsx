import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Health } from '../../../../shared/contract/health.ts'
import { useApi } from '../../../app/app-context.ts'
import { useNear } from '../../../ui/dates/near.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { Refreshed } from '../../../ui/notices/refreshed.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Section } from '../../../ui/section.tsx'
import { healthQuery } from '../api/operations.ts'

/** The probe's answer in words: what is wrong and what to do about it first, then the figures. */
export function Standing() {
  const { t } = useTranslation('operations')
  const { data, ...query } = useQuery(healthQuery(useApi()))
  return (
    <Section heading={t('standing.heading')}>
      {query.isPending && <Waiting lines={3} />}
      {!query.isPending && !data && (
        <Failure error={query.error} what={t('standing.failed')} onRetry={() => query.refetch()} />
      )}
      {data && (
        <>
          <Concerns concerns={data.concerns} />
          <Facts health={data} />
          <Refreshed query={query} />
        </>
      )}
    </Section>
  )
}

function Concerns({ concerns }: Pick<Health, 'concerns'>) {
  const { t } = useTranslation('operations')
  const styles = useStyles()
  if (concerns.length === 0) return <Notice intent="success">{t('standing.ok')}</Notice>
  return (
    <Notice intent="warning">
      <ul className={styles.concerns}>
        {concerns.map((concern) => (
          <li key={concern}>{t(`standing.concerns.${concern}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Facts({ health: { effects, graph, calendars } }: { health: Health }) {
  const { t } = useTranslation('operations')
  const near = useNear()
  const styles = useStyles()
  return (
    <dl className={styles.facts}>
      {effects && (
        <Fact label={t('standing.facts.waiting')}>
          {effects.oldestAt === undefined
            ? effects.waiting
            : t('standing.facts.waitingSince', { count: effects.waiting, when: near.moment(effects.oldestAt) })}
        </Fact>
      )}
      {graph && (
        <Fact label={t('standing.facts.graph')}>
          {t(`standing.facts.graphState.${graph.circuit}`, { when: near.moment(graph.since) })}
        </Fact>
      )}
      {calendars && (
        <>
          <Fact label={t('standing.facts.calendars')}>
            {t('standing.facts.watched', { watched: calendars.watched, consultants: calendars.consultants })}
          </Fact>
          <Fact label={t('standing.facts.read')}>
            {calendars.oldestReadAt === undefined ? t('standing.facts.neverRead') : near.moment(calendars.oldestReadAt)}
          </Fact>
        </>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: string | number }) {
  const styles = useStyles()
  return (
    <div>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        <Text>{children}</Text>
      </dd>
    </div>
  )
}

const useStyles = makeStyles({
  concerns: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
})
