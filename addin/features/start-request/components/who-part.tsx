import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Suspense, type ReactNode } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Employee, Me } from '../../../app/contract-types.ts'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { Section } from '../../../ui/section.tsx'
import type { RequestFormControl } from '../values.ts'
import { WorkplaceField } from './later.ts'

export interface WhoPartProps {
  readonly control: RequestFormControl
  readonly employee: Employee
  readonly workplaces: Me['workplaces']
  /** Chosen from a list just now: nothing to ask again. */
  readonly isPicked: boolean
  /** What is to be known of the employee before one goes on. */
  readonly notice?: ReactNode
  readonly onChangeEmployee: () => void
}

export function WhoPart({ control, employee, workplaces, isPicked, notice, onChangeEmployee }: WhoPartProps) {
  const { t } = useTranslation('startRequest')
  const styles = useStyles()
  const workplaceId = useWatch({ control, name: 'workplaceId' })
  const { errors } = useFormState({ control, name: 'workplaceId' })
  const only = workplaces.length === 1 ? workplaces[0] : undefined
  const isSettled = only !== undefined && only.id === workplaceId && errors.workplaceId === undefined

  return (
    <Section heading={t('who.heading')} takesFocus={isPicked}>
      <div className={styles.person}>
        <div className={styles.name}>
          <Text weight="semibold" block>
            {isPicked ? employee.name : t('who.question', { name: employee.name })}
          </Text>
          {isSettled && <Text block>{only.name}</Text>}
        </div>
        <Button aria-label={t('who.changeFrom', { name: employee.name })} onClick={onChangeEmployee}>
          {t('who.change')}
        </Button>
      </div>
      {notice}
      {!isSettled && (
        <Suspense fallback={<Waiting lines={1} />}>
          <WorkplaceField control={control} workplaces={workplaces} />
        </Suspense>
      )}
    </Section>
  )
}

const useStyles = makeStyles({
  person: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { minWidth: 0 },
})
