import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PolicyChoiceView, PolicyList } from '../../../../shared/contract/policies.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { useDays } from '../use-days.ts'

/** What new requests start under, who chose it, when and why, and how it was before. */
export function InForce({ list }: { list: PolicyList }) {
  const { t } = useTranslation('policies')
  const { read } = useReader()
  const days = useDays()
  const styles = useStyles()
  const { inForce, history, models, statutes } = list
  const nameOf = ({ policyId }: PolicyChoiceView) => {
    const model = models.find(({ id }) => id === policyId)
    return model === undefined ? policyId : read(model.name)
  }
  const statute = statutes.find(({ id }) => id === inForce.statute)
  const when = days.moment(inForce.from)
  const earlier = history.slice(1)

  return (
    <Section heading={t('inForce.heading')}>
      <div>
        <Text block weight="semibold">
          {t('inForce.model', { name: nameOf(inForce) })}
        </Text>
        <Text block>
          {inForce.by === undefined
            ? t('inForce.since', { when })
            : t('inForce.sinceBy', { when, name: inForce.by.name ?? t('inForce.someone') })}
        </Text>
        {inForce.why !== undefined && <Text block>{t('inForce.why', { why: inForce.why })}</Text>}
        <Text block>
          {statute === undefined
            ? t('inForce.statuteByDate')
            : t('inForce.statutePinned', { name: read(statute.name) })}
        </Text>
      </div>
      {earlier.length > 0 && (
        <Disclosure label={t('inForce.history')}>
          <ul className={styles.list}>
            {earlier.map((choice) => (
              <li key={`${choice.from} ${choice.policyId}`}>
                {choice.by === undefined
                  ? t('inForce.row', { model: nameOf(choice), when: days.moment(choice.from) })
                  : t('inForce.rowBy', {
                      model: nameOf(choice),
                      when: days.moment(choice.from),
                      name: choice.by.name ?? t('inForce.someone'),
                    })}
                {choice.why !== undefined && (
                  <Text block className={styles.quiet}>
                    {t('inForce.why', { why: choice.why })}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  )
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})
