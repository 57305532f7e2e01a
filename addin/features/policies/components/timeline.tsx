import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PolicyStep, TryPolicyAnswer } from '../../../../shared/contract/policies.ts'
import { Heard } from '../../../ui/heard.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Why } from '../../../ui/why.tsx'
import { comparedSteps } from '../compare.ts'
import { useDays } from '../use-days.ts'
import { TimelineStep } from './timeline-step.tsx'

export interface TimelineProps {
  readonly name: string
  readonly query: {
    readonly data: TryPolicyAnswer | undefined
    readonly error: unknown
    readonly isError: boolean
    refetch(): unknown
  }
  /** The model beside it; its steps once they are there. */
  readonly against?: { readonly name: string; readonly steps: readonly PolicyStep[] | undefined }
}

/** What one model makes of the example, by date, each step with its rule; beside another model also what differs. */
export function Timeline({ name, query, against }: TimelineProps) {
  const { t } = useTranslation('policies')
  const styles = useStyles()
  return (
    <section aria-label={t('steps.of', { name })} className={styles.root}>
      <h3 className={styles.heading}>{name}</h3>
      {content()}
    </section>
  )

  function content() {
    if (query.isError) return <Failure error={query.error} what={t('example.failed')} onRetry={() => query.refetch()} />
    if (!query.data) return <Waiting label={t('example.working')} lines={5} lineHeight={48} />
    return <Answer answer={query.data} against={against} />
  }
}

function Answer({ answer, against }: { answer: TryPolicyAnswer; against: TimelineProps['against'] }) {
  const { t } = useTranslation('policies')
  const { read } = useReader()
  const days = useDays()
  const styles = useStyles()
  const { steps, routing, rejections, statute, countsFrom, targets } = answer
  const compared = against?.steps && comparedSteps(steps, against.steps)
  const differing = compared && [...compared.values()].filter((one) => one !== 'same').length
  const to = routing && t(`steps.to.${routing.to}`)

  return (
    <>
      <Heard as="output">{t('example.heard', { count: steps.length })}</Heard>
      {against && differing !== undefined && (
        <Text block className={styles.quiet}>
          {t('steps.differs', { count: differing, total: steps.length, name: against.name })}
        </Text>
      )}
      {rejections.map(({ code, why }) => (
        <Notice key={code} intent="warning" title={t('steps.refused')}>
          {read(why)}
        </Notice>
      ))}
      {!statute.isVerified && (
        <Text block className={styles.quiet}>
          {t('steps.unverified', { name: read(statute.name), day: days.ofLaw(statute.verifiedUntil) })}
        </Text>
      )}
      {targets
        .filter(({ isTarget }) => !isTarget)
        .map(({ why }) => (
          <Why key={why.ruleId} what={t('steps.outside')} why={why}>
            {t('steps.outside')}: {read(why)}
          </Why>
        ))}
      {routing && to !== undefined && (
        <Why what={to} why={routing.why}>
          {t('steps.goesTo', { to })}
        </Why>
      )}
      {countsFrom !== undefined && <Text block>{t('steps.countsFrom', { day: days.long(countsFrom) })}</Text>}
      {steps.length === 0 ? (
        <Text block>{t('steps.none')}</Text>
      ) : (
        <Rows isOrdered>
          {steps.map((step) => (
            <TimelineStep key={step.key} step={step} compared={compared?.get(step.key)} />
          ))}
        </Rows>
      )}
    </>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0, ...typographyStyles.body1Strong },
  quiet: { color: tokens.colorNeutralForeground2 },
})
