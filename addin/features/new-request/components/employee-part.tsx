import { Field, makeStyles, SearchBox, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Team } from '../../../../shared/contract/people.ts'
import { employeesMatching } from '../../../app/employees.ts'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { PersonRow } from './person-row.tsx'

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
      <Rows>
        {shown.map(({ id, name, workplaceId }) => (
          <PersonRow
            key={id}
            name={name}
            where={team.workplaces.find((one) => one.id === workplaceId)?.name}
            onChoose={() => onChoose(id)}
          />
        ))}
      </Rows>
    </Section>
  )
}

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: '100%' },
})
