import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, CircleRegular, SubtractCircleRegular, WarningFilled } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { ObligationView } from '../../../../shared/contract/requests.ts'
import { useNear } from '../../../app/near.ts'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { Why } from '../../../ui/why.tsx'
import { byBasis } from '../story.ts'

/** What must happen and by when: what the law asks and what the municipality promises are never mixed. */
export function Obligations({ obligations }: { obligations: readonly ObligationView[] }) {
  const { t } = useTranslation('request')
  const { policy, law } = byBasis(obligations)
  return (
    <>
      {policy.length > 0 && (
        <Section heading={t('obligations.service')}>
          <ObligationList obligations={policy} />
        </Section>
      )}
      {law.length > 0 && (
        <Section heading={t('obligations.law')}>
          <ObligationList obligations={law} />
        </Section>
      )}
    </>
  )
}

const signs = {
  open: CircleRegular,
  met: CheckmarkCircleRegular,
  missed: WarningFilled,
  void: SubtractCircleRegular,
} as const

function ObligationList({ obligations }: { obligations: readonly ObligationView[] }) {
  const { read } = useReader()
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {obligations.map((obligation) => {
        const Sign = signs[obligation.state]
        const what = read(obligation.what)
        return (
          <li key={obligation.key} className={styles.row}>
            <Sign aria-hidden className={mergeClasses(styles.sign, obligation.state === 'missed' && styles.late)} />
            <Why what={what} why={obligation.why} className={styles.words}>
              <Text block weight="semibold">
                {what}
              </Text>
              <Standing obligation={obligation} />
            </Why>
          </li>
        )
      })}
    </ul>
  )
}

function Standing({ obligation }: { obligation: ObligationView }) {
  const { t } = useTranslation('request')
  const near = useNear()
  const { state, dueAt, metAt, arrangedFor, owner } = obligation
  const by = owner.name ?? t(`roles.${owner.role}`, { ns: 'follow' })
  switch (state) {
    case 'void':
      return t('obligations.void')
    case 'met':
      if (arrangedFor !== undefined) return t('obligations.arranged', { when: near.moment(arrangedFor) })
      return metAt === undefined ? t('obligations.metSome') : t('obligations.met', { when: near.moment(metAt) })
    case 'open':
    case 'missed':
      return `${t(`obligations.${state}`, { when: near.moment(dueAt) })} · ${by}`
  }
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  words: { flexGrow: 1 },
  sign: { flexShrink: 0, paddingTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase500 },
  late: { color: tokens.colorStatusDangerForeground1 },
})
