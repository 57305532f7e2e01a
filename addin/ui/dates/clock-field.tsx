import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useReader } from '../reader.ts'
import { shownClock } from './clock-shown.ts'
import { readClock } from './clock-typing.ts'

export interface ClockFieldProps {
  readonly label: string
  /** As typed; what is understood becomes "10.30" when the reader leaves the field. */
  readonly value: string
  readonly isRequired?: boolean
  readonly fault?: string | undefined
  readonly onChange: (typed: string) => void
}

/** A time of day as people type it. */
export function ClockField({ label, value, isRequired = false, fault, onChange }: ClockFieldProps) {
  const { t } = useTranslation()
  const { language } = useReader()
  const styles = useStyles()
  const read = readClock(value)
  return (
    <Field
      label={label}
      required={isRequired}
      {...(read === undefined ? { hint: t('clock.hint') } : {})}
      {...(fault === undefined ? {} : { validationMessage: fault })}
    >
      <Input
        className={styles.input}
        value={value}
        autoComplete="off"
        onChange={(_, data) => onChange(data.value)}
        onBlur={() => read !== undefined && onChange(shownClock(read, language))}
      />
    </Field>
  )
}

const useStyles = makeStyles({ input: { width: '112px', minWidth: 0 } })
