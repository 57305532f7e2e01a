import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../app/app-context.ts'
import type { Employee, Me } from '../app/contract-types.ts'
import { openRequestAboutQuery } from '../app/requests/open-requests.ts'
import type { Outcome } from '../features/receipt/components/request-standing.tsx'
import type { Started } from '../features/start-request/api/start-request.ts'
import { StartRequestForm } from '../features/start-request/components/start-request-form.tsx'
import { Failure } from '../ui/notices/failure.tsx'
import { Waiting } from '../ui/notices/waiting.tsx'
import { AlreadyOpen, RequestStanding } from './later.ts'

export interface AboutEmployeeProps {
  readonly me: Me
  readonly employee: Employee
  /** Where it is known already, as of an absence that was told of. */
  readonly firstAbsenceDay?: string
  /** Chosen from a list just now: nothing to ask again. */
  readonly isPicked?: boolean
  /** Chosen to start a new request: one that is open is told of, with this way to it, and does not come in the form's place. */
  readonly onOpen?: (reference: string) => void
  readonly onChangeEmployee: () => void
  readonly onStarted: (started: Started) => void
  readonly outcome?: Outcome
}

/** The open request about this employee, or the form to start one. */
export function AboutEmployee({
  me,
  employee,
  onOpen,
  onChangeEmployee,
  onStarted,
  outcome,
  ...known
}: AboutEmployeeProps) {
  const { t } = useTranslation('ownEmployees')
  const open = useQuery(openRequestAboutQuery(useApi(), employee.id))

  if (open.isPending) return <Waiting lines={8} />
  if (!open.data) return <Failure error={open.error} what={t('openFailed')} onRetry={() => open.refetch()} />
  const [request] = open.data.items
  if (request && !onOpen)
    return (
      <RequestStanding
        me={me}
        reference={request.reference}
        employeeName={employee.name}
        {...(outcome === undefined ? {} : { outcome })}
      />
    )
  return (
    <StartRequestForm
      me={me}
      employee={employee}
      notice={
        request &&
        onOpen && (
          <Suspense fallback={<Waiting lines={3} />}>
            <AlreadyOpen
              employeeName={employee.name}
              request={request}
              way={{ onOpen: () => onOpen(request.reference) }}
            />
          </Suspense>
        )
      }
      onChangeEmployee={onChangeEmployee}
      onStarted={onStarted}
      {...known}
    />
  )
}
