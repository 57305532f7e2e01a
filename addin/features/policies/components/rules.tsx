import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PolicyList, PolicyModel, RuleRow } from '../../../../shared/contract/policies.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { ruleGroups } from '../rule-groups.ts'
import { useDays } from '../use-days.ts'

/** A model's rules with id and source; what the municipality has set itself and what the law demands never mix. */
export function Rules({ model, statutes }: { model: PolicyModel; statutes: PolicyList['statutes'] }) {
  const { t } = useTranslation('policies')
  const { t: common } = useTranslation('common')
  const { read } = useReader()
  const days = useDays()
  const styles = useStyles()
  const goals = model.rules.filter(({ basis }) => basis === 'policy')
  const lawOfModel = model.rules.filter(({ basis }) => basis === 'law')
  const lawCount = statutes.reduce((sum, { rules }) => sum + rules.length, lawOfModel.length)

  return (
    <Section heading={t('rules.heading')}>
      <Text block className={styles.quiet}>
        {read(model.name)} · {t('model.version', { version: model.version })}
      </Text>
      <Disclosure label={t('rules.goals', { count: goals.length })}>
        <Text block className={styles.quiet}>
          {t('rules.source', { source: model.source })}
        </Text>
        {ruleGroups(goals).map(({ kind, rules }) => (
          <div key={kind}>
            <h3 className={styles.heading}>{t(`rules.kinds.${kind}`)}</h3>
            <RuleList rules={rules} />
          </div>
        ))}
      </Disclosure>
      {model.upcoming.length > 0 && (
        <Disclosure label={t('rules.upcoming', { count: model.upcoming.length })}>
          <Text block className={styles.quiet}>
            {t('rules.upcomingHint')}
          </Text>
          <Rows>
            {model.upcoming.map(({ ruleId, what, on }) => (
              <li key={`${ruleId} ${on}`} className={styles.rule}>
                <Text block>
                  {days.ofLaw(on)}: {read(what)}
                </Text>
                <Text block size={200} className={styles.quiet}>
                  {common('rule', { ruleId })}
                </Text>
              </li>
            ))}
          </Rows>
        </Disclosure>
      )}
      <Disclosure label={t('rules.law', { count: lawCount })}>
        {statutes.map((statute) => (
          <div key={statute.id} className={styles.statute}>
            <h3 className={styles.heading}>{read(statute.name)}</h3>
            <Text block className={styles.quiet}>
              {t('rules.from', { day: days.ofLaw(statute.effectiveFrom) })}
            </Text>
            {!statute.isVerified && (
              <Notice intent="warning">{t('rules.notChecked', { day: days.ofLaw(statute.verifiedUntil) })}</Notice>
            )}
            <RuleList rules={statute.rules} />
          </div>
        ))}
        {ruleGroups(lawOfModel).map(({ kind, rules }) => (
          <div key={kind}>
            <h3 className={styles.heading}>{t(`rules.kinds.${kind}`)}</h3>
            <RuleList rules={rules} />
          </div>
        ))}
      </Disclosure>
    </Section>
  )
}

function RuleList({ rules }: { rules: readonly RuleRow[] }) {
  const { t } = useTranslation('common')
  const { read } = useReader()
  const styles = useStyles()
  return (
    <Rows>
      {rules.map((rule) => (
        <li key={`${rule.ruleId} ${rule.text.en}`} className={styles.rule}>
          <Text block>{read(rule.text)}</Text>
          <Text block size={200} className={styles.quiet}>
            {t('rule', { ruleId: rule.ruleId })} · {rule.basis === 'law' ? t('law') : t('service')}
          </Text>
        </li>
      ))}
    </Rows>
  )
}

const useStyles = makeStyles({
  heading: { margin: 0, ...typographyStyles.body1Strong },
  quiet: { color: tokens.colorNeutralForeground2 },
  statute: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  rule: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})
