import { Field, makeStyles, Select } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

export interface ChoiceFieldProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly fault?: string | undefined
  readonly onChange: (id: string) => void
}

/** One of a list; nothing is chosen for the reader. */
export function ChoiceField({ label, value, options, fault, onChange }: ChoiceFieldProps) {
  const { t } = useTranslation('preferences')
  const styles = useStyles()
  return (
    <Field label={label} required {...(fault === undefined ? {} : { validationMessage: fault })}>
      <Select className={styles.select} value={value} onChange={(_, data) => onChange(data.value)}>
        {value === '' && <option value="">{t('keptHours.form.choose')}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

const useStyles = makeStyles({ select: { maxWidth: '320px' } })
