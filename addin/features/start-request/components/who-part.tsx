import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Employee, Me } from '../../../app/contract-types.ts'
import { Section } from '../../../ui/section.tsx'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

export interface WhoPartProps {
  readonly control: RequestFormControl
  readonly employee: Employee
  readonly workplaces: Me['workplaces']
  readonly onChangeEmployee: () => void
}

export function WhoPart({ control, employee, workplaces, onChangeEmployee }: WhoPartProps) {
  const { t } = useTranslation('startRequest')
  const styles = useStyles()
  const {
    field: { ref, value, onBlur, onChange },
    fieldState,
  } = useController({ control, name: 'workplaceId' })
  const fault = useFault(fieldState.error)
  const only = workplaces.length === 1 ? workplaces[0] : undefined

  return (
    <Section heading={t('who.heading')}>
      <div className={styles.person}>
        <Text className={styles.name}>{t('who.question', { name: employee.name })}</Text>
        <Button size="small" aria-label={t('who.changeFrom', { name: employee.name })} onClick={onChangeEmployee}>
          {t('who.change')}
        </Button>
      </div>
      {only !== undefined && only.id === value ? (
        <Text block>{only.name}</Text>
      ) : (
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
      )}
    </Section>
  )
}

const useStyles = makeStyles({
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
})
