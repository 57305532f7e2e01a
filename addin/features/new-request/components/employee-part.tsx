import { Field, makeStyles, SearchBox, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Team } from '../../../../shared/contract/people.ts'
import { employeesMatching } from '../../../app/employees.ts'
import { Section } from '../../../ui/section.tsx'
import { PeopleRows } from './people-rows.tsx'

export interface EmployeePartProps {
  readonly team: Team
  readonly onChoose: (employeeId: string) => void
}

const searchedFrom = 8

/** Whom the call is about, among those the leader leads. */
export function EmployeePart({ team, onChoose }: EmployeePartProps) {
  const { t } = useTranslation('newRequest')
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const shown = employeesMatching(team.employees, typed)
  return (
    <Section heading={t('employee.heading')} takesFocus>
      {team.employees.length === 0 && <Text block>{t('employee.none', { name: team.leader.name })}</Text>}
      {team.employees.length >= searchedFrom && (
        <Field label={t('employee.search')}>
          <SearchBox
            className={styles.search}
            value={typed}
            autoComplete="off"
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      )}
      <PeopleRows
        people={shown}
        whereOf={({ workplaceId }) => team.workplaces.find(({ id }) => id === workplaceId)?.name}
        onChoose={({ id }) => onChoose(id)}
      />
    </Section>
  )
}

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: '100%' },
})
