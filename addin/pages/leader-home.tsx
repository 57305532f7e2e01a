import { Button } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app/app-context.ts'
import type { Employee, Me } from '../app/contract-types.ts'
import { employeeByMail } from '../app/employees.ts'
import type { Outcome } from '../features/receipt/components/request-standing.tsx'
import type { Started } from '../features/start-request/api/start-request.ts'
import { useWatched } from '../host/use-watched.ts'
import { nothingOpen } from '../host/watched.ts'
import { Waiting } from '../ui/notices/waiting.tsx'
import { AboutEmployee } from './about-employee.tsx'
import { FromAdvisory } from './from-advisory-later.ts'
import { OwnEmployees, RequestStanding } from './later.ts'

type View =
  /** Whoever the mail in front of the leader is from. */
  | { readonly kind: 'mail' }
  | { readonly kind: 'list' }
  | {
      readonly kind: 'employee'
      readonly employee: Employee
      readonly firstAbsenceDay?: string
      /** Chosen to start a new request: one that is open is told of, and does not come in the form's place. */
      readonly isNew?: boolean
      readonly outcome?: Outcome
    }
  /** A card told of an absence, and its button led here. */
  | { readonly kind: 'advisory'; readonly id: string }
  | { readonly kind: 'request'; readonly reference: string; readonly employeeName?: string; readonly outcome?: Outcome }

/** From the mail to the form, from the form to the receipt, and from there to where a request stands. */
export function LeaderHome({ me, advisoryId }: { me: Me; advisoryId?: string }) {
  const { t } = useTranslation('ownEmployees')
  const { host } = useApp()
  const queryClient = useQueryClient()
  const { person: mail } = useWatched(host.item ?? nothingOpen)
  const [view, setView] = useState<View>(
    advisoryId === undefined ? { kind: 'mail' } : { kind: 'advisory', id: advisoryId },
  )
  const [seenMail, setSeenMail] = useState(mail?.mail)
  if (mail?.mail !== seenMail) {
    // Another mail is another person: the pane follows, and the draft of the last one waits.
    setSeenMail(mail?.mail)
    setView({ kind: 'mail' })
  }
  const go = (next: View) => {
    setView(next)
    window.scrollTo(0, 0)
  }

  const sender = mail && employeeByMail(me.employees, mail.mail)
  const shown: View = view.kind !== 'mail' ? view : sender ? { kind: 'employee', employee: sender } : { kind: 'list' }

  const onStarted = (employee: Employee, started: Started) => {
    // Also those not on screen, so that no list says yesterday's truth when it comes back.
    void queryClient.invalidateQueries({ queryKey: ['requests', 'list'], refetchType: 'all' })
    void queryClient.invalidateQueries({ queryKey: ['advisories'], refetchType: 'all' })
    if (started.kind === 'exists') return go({ kind: 'employee', employee, outcome: 'exists' })
    const { reference } = started.request
    queryClient.setQueryData(['requests', reference], started.request)
    go({ kind: 'request', reference, employeeName: employee.name, outcome: started.outcome })
  }

  return (
    <Suspense fallback={<Waiting lines={6} />}>
      {shown.kind !== 'list' && (
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => go({ kind: 'list' })}>
          {t('title')}
        </Button>
      )}
      {shown.kind === 'list' && (
        <OwnEmployees
          me={me}
          onAbsent={(employee, firstAbsenceDay) => go({ kind: 'employee', employee, firstAbsenceDay })}
          onChoose={(employee) => go({ kind: 'employee', employee, isNew: true })}
          onOpen={(reference, employeeName) =>
            go({ kind: 'request', reference, ...(employeeName === undefined ? {} : { employeeName }) })
          }
          {...(mail && !sender ? { stranger: mail.name } : {})}
        />
      )}
      {shown.kind === 'employee' && (
        <AboutEmployee
          key={shown.employee.id}
          me={me}
          employee={shown.employee}
          isPicked={view.kind === 'employee'}
          onChangeEmployee={() => go({ kind: 'list' })}
          onStarted={(started) => onStarted(shown.employee, started)}
          {...(shown.isNew === true
            ? { onOpen: (reference) => go({ kind: 'request', reference, employeeName: shown.employee.name }) }
            : {})}
          {...(shown.firstAbsenceDay === undefined ? {} : { firstAbsenceDay: shown.firstAbsenceDay })}
          {...(shown.outcome === undefined ? {} : { outcome: shown.outcome })}
        />
      )}
      {shown.kind === 'advisory' && (
        <FromAdvisory me={me} id={shown.id} onChangeEmployee={() => go({ kind: 'list' })} onStarted={onStarted} />
      )}
      {shown.kind === 'request' && (
        <RequestStanding
          key={shown.reference}
          me={me}
          reference={shown.reference}
          {...(shown.employeeName === undefined ? {} : { employeeName: shown.employeeName })}
          {...(shown.outcome === undefined ? {} : { outcome: shown.outcome })}
        />
      )}
    </Suspense>
  )
}
