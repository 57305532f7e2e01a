import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/app-context.ts'
import { useMe } from '../../../app/me.ts'
import { hashOf } from '../../../app/place.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { PageTop } from '../../../ui/page-top.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { caseloadQuery } from '../api/caseload.ts'
import { Absences } from './absences.tsx'
import { LoadLine } from './load-line.tsx'

/** How much each consultant has against the hours (VARDE-8), and who is going to be away. */
export function Caseload() {
  const { t } = useTranslation('caseload')
  const { read } = useReader()
  const { roles } = useMe()
  const styles = useStyles()
  const { data, ...query } = useQuery(caseloadQuery(useApi()))
  return (
    <div className={styles.root}>
      <PageTop title={t('title')} query={query} />
      {content()}
      <Absences />
    </div>
  )

  function content() {
    if (query.isPending) return <Waiting lines={4} lineHeight={48} />
    if (!data) return <Failure error={query.error} what={t('failed')} onRetry={() => query.refetch()} />
    const { rule, consultants, unassigned, mayOverride } = data
    const follows = roles.some((role) => role !== 'Consultant')
    return (
      <Section heading={t('heading')}>
        <Why what={t('heading')} why={{ ruleId: rule.ruleId }}>
          <Text block>{read(rule.text)}</Text>
        </Why>
        {unassigned > 0 && (
          <Text block weight="semibold">
            {follows ? (
              <Link inline href={hashOf({ room: 'requests' })}>
                {t('unassigned', { count: unassigned })}
              </Link>
            ) : (
              t('unassigned', { count: unassigned })
            )}
          </Text>
        )}
        {consultants.length === 0 ? (
          <Text block>{t('nobody')}</Text>
        ) : (
          <Rows>
            {consultants.map((line) => (
              <LoadLine key={line.consultant.id} line={line} mayOverride={mayOverride} />
            ))}
          </Rows>
        )}
      </Section>
    )
  }
}

const useStyles = makeStyles({
  root: { maxWidth: '760px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
})
