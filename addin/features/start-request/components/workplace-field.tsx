import { Field, Select } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../app/contract-types.ts'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

export interface WorkplaceFieldProps {
  readonly control: RequestFormControl
  readonly workplaces: Me['workplaces']
}

/** For a leader of more than one workplace, and for an employee the directory places nowhere. */
export function WorkplaceField({ control, workplaces }: WorkplaceFieldProps) {
  const { t } = useTranslation('startRequest')
  const {
    field: { ref, value, onBlur, onChange },
    fieldState,
  } = useController({ control, name: 'workplaceId' })
  const fault = useFault(fieldState.error)
  return (
    <Field label={t('who.workplace')} required {...fault}>
      <Select ref={ref} value={value} onBlur={onBlur} onChange={(_, data) => onChange(data.value)}>
        {value === '' && <option value="">{t('who.noWorkplace')}</option>}
        {workplaces.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
