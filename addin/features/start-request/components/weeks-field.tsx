import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

export function WeeksField({ control, label }: { control: RequestFormControl; label: string }) {
  const { t } = useTranslation('startRequest')
  const { t: common } = useTranslation()
  const {
    field: { ref, value, onChange },
    fieldState,
  } = useController({ control, name: 'expectedOverEightWeeks' })
  const fault = useFault(fieldState.error)
  return (
    <Field label={label} required {...fault}>
      <RadioGroup layout="horizontal" value={value} onChange={(_, data) => onChange(data.value)}>
        <Radio ref={ref} value="yes" label={common('yes')} />
        <Radio value="no" label={common('no')} />
        <Radio value="unknown" label={t('absence.unknown')} />
      </RadioGroup>
    </Field>
  )
}
