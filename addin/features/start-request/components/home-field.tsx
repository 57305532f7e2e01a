import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

/** Where the employee lives: most live here, so only another municipality has to be written. */
export function HomeField({ control, label }: { control: RequestFormControl; label: string }) {
  const { t } = useTranslation('startRequest')
  const { t: common } = useTranslation()
  const {
    field: { ref, value, onChange },
  } = useController({ control, name: 'livesElsewhere' })
  const {
    field: { ref: homeRef, value: home, onBlur, onChange: onHome },
    fieldState,
  } = useController({ control, name: 'homeMunicipality' })
  const fault = useFault(fieldState.error)
  return (
    <>
      <Field label={label}>
        <RadioGroup layout="horizontal" value={value} onChange={(_, data) => onChange(data.value)}>
          <Radio ref={ref} value="no" label={common('no')} />
          <Radio value="yes" label={common('yes')} />
        </RadioGroup>
      </Field>
      {value === 'yes' && (
        <Field label={t('absence.home')} required {...fault}>
          <Input
            ref={homeRef}
            value={home}
            autoComplete="off"
            onBlur={onBlur}
            onChange={(_, data) => onHome(data.value)}
          />
        </Field>
      )}
    </>
  )
}
