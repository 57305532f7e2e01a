import { makeStyles, Switch, Text, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ClockField } from '../../../ui/dates/clock-field.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Filled, TimeFault } from '../filled.ts'

export interface WhenToldProps {
  readonly filled: Filled
  readonly onChange: (part: Partial<Filled>) => void
  readonly faults: Readonly<Record<TimeFault, string | undefined>>
}

/** When warnings come: not in quiet hours, and together in the morning. What cannot wait comes all the same. */
export function WhenTold({ filled, onChange, faults }: WhenToldProps) {
  const { t } = useTranslation('preferences')
  return (
    <Section heading={t('when.heading')}>
      <Choice
        label={t('when.quiet')}
        hint={t('when.quietHint')}
        isOn={filled.hasQuietHours}
        onSwitch={(hasQuietHours) => onChange({ hasQuietHours })}
      >
        <ClockField
          label={t('when.from')}
          value={filled.quietFrom}
          fault={faults.quietFrom}
          onChange={(quietFrom) => onChange({ quietFrom })}
        />
        <ClockField
          label={t('when.until')}
          value={filled.quietUntil}
          fault={faults.quietUntil}
          onChange={(quietUntil) => onChange({ quietUntil })}
        />
      </Choice>
      <Choice
        label={t('when.digest')}
        hint={t('when.digestHint')}
        isOn={filled.hasDigest}
        onSwitch={(hasDigest) => onChange({ hasDigest })}
      >
        <ClockField
          label={t('when.at')}
          value={filled.digestAt}
          fault={faults.digestAt}
          onChange={(digestAt) => onChange({ digestAt })}
        />
      </Choice>
    </Section>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly hint: string
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
  readonly children: ReactNode
}

function Choice({ label, hint, isOn, onSwitch, children }: ChoiceProps) {
  const styles = useStyles()
  const hintId = useId()
  return (
    <div className={styles.choice}>
      <Switch
        className={styles.switch}
        label={label}
        checked={isOn}
        aria-describedby={hintId}
        onChange={(_, { checked }) => onSwitch(checked)}
      />
      <Text block size={200} id={hintId} className={styles.hint}>
        {hint}
      </Text>
      {isOn && <div className={styles.times}>{children}</div>}
    </div>
  )
}

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // In line with its words.
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { color: tokens.colorNeutralForeground2 },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalXS },
})
