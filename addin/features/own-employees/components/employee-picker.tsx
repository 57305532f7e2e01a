import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Employee } from '../../../app/contract-types.ts'
import { employeesMatching } from '../../../app/employees.ts'
import { Notice } from '../../../ui/notices/notice.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'

export interface EmployeePickerProps {
  readonly employees: readonly Employee[]
  readonly stranger?: string
  readonly onChoose: (employee: Employee) => void
}

/** Own employees by name; typing narrows the list, and the number left is read out. */
export function EmployeePicker({ employees, stranger, onChoose }: EmployeePickerProps) {
  const { t } = useTranslation('ownEmployees')
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const matches = employeesMatching(employees, typed)

  if (employees.length === 0) return <Notice intent="info">{t('noEmployees')}</Notice>
  return (
    <Section heading={t('start')}>
      {stranger !== undefined && <Notice intent="info">{t('stranger', { name: stranger })}</Notice>}
      <Field label={t('search')}>
        <Input type="search" value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <output className={styles.quiet}>
        {matches.length === 0 ? t('noMatch', { text: typed }) : t('matches', { count: matches.length })}
      </output>
      <Rows>
        {matches.map((employee) => (
          <li key={employee.id}>
            <Button appearance="subtle" className={styles.person} onClick={() => onChoose(employee)}>
              {employee.name}
            </Button>
          </li>
        ))}
      </Rows>
    </Section>
  )
}

const useStyles = makeStyles({
  person: { width: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})
