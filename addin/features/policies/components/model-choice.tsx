import {
  Badge,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PolicyModel } from '../../../../shared/contract/policies.ts'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { useWide } from '../../../ui/use-wide.ts'

export interface ModelChoiceProps {
  readonly models: readonly PolicyModel[]
  readonly inForceId: string
  readonly value: string
  readonly onChange: (id: string) => void
}

/** Every model with a sentence; where there is no room for all, a list to pick from and the sentence of the one picked. */
export function ModelChoice(props: ModelChoiceProps) {
  const { t } = useTranslation('policies')
  const isWide = useWide('(min-width: 640px)')
  return <Section heading={t('model.heading')}>{isWide ? <Cards {...props} /> : <Picker {...props} />}</Section>
}

function Cards({ models, inForceId, value, onChange }: ModelChoiceProps) {
  const { t } = useTranslation('policies')
  const { read } = useReader()
  const styles = useStyles()
  return (
    <RadioGroup
      className={styles.cards}
      aria-label={t('model.label')}
      value={value}
      onChange={(_, chosen) => onChange(chosen.value)}
    >
      {models.map(({ id, name, summary }) => (
        <div key={id} className={mergeClasses(styles.card, id === value && styles.chosen)}>
          <Radio
            value={id}
            label={
              <>
                <Text weight="semibold">{read(name)}</Text>
                {id === inForceId && (
                  <>
                    {' '}
                    <Badge appearance="outline" color="informative">
                      {t('model.now')}
                    </Badge>
                  </>
                )}
                <Text block size={200}>
                  {read(summary)}
                </Text>
              </>
            }
          />
        </div>
      ))}
    </RadioGroup>
  )
}

function Picker({ models, inForceId, value, onChange }: ModelChoiceProps) {
  const { t } = useTranslation('policies')
  const { read } = useReader()
  const styles = useStyles()
  const chosen = models.find(({ id }) => id === value)
  return (
    <Field className={styles.picker} label={t('model.label')} {...(chosen && { hint: read(chosen.summary) })}>
      <Select value={value} onChange={(_, picked) => onChange(picked.value)}>
        {models.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === inForceId ? `${read(name)} (${t('model.now')})` : read(name)}
          </option>
        ))}
      </Select>
    </Field>
  )
}

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'stretch',
  },
  card: {
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  // A long name must not make the page wider than the window.
  picker: { gridTemplateColumns: 'minmax(0, 1fr)' },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
})
