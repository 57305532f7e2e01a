import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { advisoryQuery } from '../app/advisories.ts'
import { useApi } from '../app/app-context.ts'
import type { Employee, Me } from '../app/contract-types.ts'
import type { Started } from '../features/start-request/api/start-request.ts'
import { Failure } from '../ui/notices/failure.tsx'
import { Notice } from '../ui/notices/notice.tsx'
import { Waiting } from '../ui/notices/waiting.tsx'
import { AboutEmployee } from './about-employee.tsx'

export interface FromAdvisoryProps {
  readonly me: Me
  readonly id: string
  readonly onChangeEmployee: () => void
  readonly onStarted: (employee: Employee, started: Started) => void
}

/** From a card's button: the form about the employee it was about, begun with what is known of the absence. */
export function FromAdvisory({ me, id, onChangeEmployee, onStarted }: FromAdvisoryProps) {
  const { t } = useTranslation('ownEmployees')
  const advisory = useQuery(advisoryQuery(useApi(), id))
  if (advisory.isPending) return <Waiting lines={8} />
  if (!advisory.data)
    return <Failure error={advisory.error} what={t('absent.failed')} onRetry={() => advisory.refetch()} />
  const { employee: about, firstAbsenceDay } = advisory.data
  const employee = me.employees.find((one) => one.id === about.id)
  if (employee === undefined) return <Notice intent="info">{t('stranger', { name: about.name })}</Notice>
  return (
    <AboutEmployee
      me={me}
      employee={employee}
      firstAbsenceDay={firstAbsenceDay}
      onChangeEmployee={onChangeEmployee}
      onStarted={(started) => onStarted(employee, started)}
    />
  )
}
