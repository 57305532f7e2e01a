import { Checkbox, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/section.tsx'
import type { Call, From } from '../call.ts'

export interface CallerPartProps {
  readonly callers: readonly From[]
  readonly call: Call
  readonly onChange: (part: Partial<Call>) => void
}

/** Who phones. An employee must have agreed that the leader is told, before anything is written down (STAR-11). */
export function CallerPart({ callers, call, onChange }: CallerPartProps) {
  const { t } = useTranslation('newRequest')
  const styles = useStyles()
  return (
    <Section heading={t('caller.heading')}>
      {callers.length > 1 && (
        <RadioGroup
          aria-label={t('caller.heading')}
          layout="horizontal"
          className={styles.callers}
          value={call.from ?? ''}
          onChange={(_, { value }) => onChange({ from: callers.find((one) => one === value) })}
        >
          {callers.map((one) => (
            <Radio key={one} value={one} label={t(`caller.${one}`)} />
          ))}
        </RadioGroup>
      )}
      {callers.length === 1 && call.from !== undefined && t(`caller.only.${call.from}`)}
      {call.from === 'employee' && (
        <Field hint={t('caller.agreesHint')}>
          <Checkbox
            label={t('caller.agrees')}
            checked={call.employeeAgrees}
            onChange={(_, { checked }) => onChange({ employeeAgrees: checked === true })}
          />
        </Field>
      )}
    </Section>
  )
}

const useStyles = makeStyles({ callers: { flexWrap: 'wrap' } })
