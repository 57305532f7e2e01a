import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../app/app-context.ts'
import { useMe } from '../app/me.ts'
import { hashOf } from '../app/place.ts'
import { teamQuery } from '../features/new-request/api/people.ts'
import { emptyCall, subjectOf, type Call } from '../features/new-request/call.ts'
import { CallerPart } from '../features/new-request/components/caller-part.tsx'
import { EmployeePart } from '../features/new-request/components/employee-part.tsx'
import { LeaderPart } from '../features/new-request/components/leader-part.tsx'
import { Receipt } from '../features/new-request/components/receipt.tsx'
import type { Started } from '../features/start-request/api/start-request.ts'
import { AlreadyOpen } from '../features/start-request/components/already-open.tsx'
import { StartRequestForm } from '../features/start-request/components/start-request-form.tsx'
import { Failure } from '../ui/notices/failure.tsx'
import { Notice } from '../ui/notices/notice.tsx'
import { Waiting } from '../ui/notices/waiting.tsx'

/** Somebody phones: who, about whom, and then the leader's own form, filled in for them while they talk (KOLDING-1, KOLDING-6). */
export function NewRequest() {
  const { t } = useTranslation('newRequest')
  const me = useMe()
  const styles = useStyles()
  const queryClient = useQueryClient()
  const form = me.policy.call ?? { callers: [], questions: [] }
  const [call, setCall] = useState<Call>(() => emptyCall(form))
  const [started, setStarted] = useState<Started>()
  const { leader } = call
  const asked = teamQuery(useApi(), leader?.id ?? '')
  const team = useQuery(leader === undefined ? { ...asked, queryFn: skipToken } : asked)
  const subject = subjectOf(call, team.data)
  const change = (part: Partial<Call>) => setCall({ ...call, ...part })
  const chooseLeader = (next: Call['leader']) => change({ leader: next, employeeId: undefined })
  const startOver = () => {
    setStarted(undefined)
    setCall(emptyCall(form))
  }

  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <h1 className={styles.title}>{t('title')}</h1>
        <Text block>{t('about')}</Text>
      </div>
      {started?.kind === 'started' ? (
        <Receipt request={started.request} outcome={started.outcome} onAnother={startOver} />
      ) : (
        <>
          <CallerPart callers={form.callers} call={call} onChange={change} />
          {call.from !== undefined && <LeaderPart leader={leader} onChoose={chooseLeader} />}
          {leader !== undefined && about()}
        </>
      )}
    </div>
  )

  function about() {
    if (team.isPending) return <Waiting lines={3} />
    if (!team.data) return <Failure error={team.error} what={t('employee.failed')} onRetry={() => team.refetch()} />
    if (subject === undefined)
      return call.from === 'employee' && !call.employeeAgrees ? (
        <Notice intent="info">{t('caller.mustAgree')}</Notice>
      ) : (
        <EmployeePart team={team.data} onChoose={(employeeId) => change({ employeeId })} />
      )
    const { employee, from } = subject
    const { openRequest } = employee
    const list = me.roles.includes('Consultant') ? 'today' : 'requests'
    const workplaces = team.data.workplaces.map((one) => ({ ...one, address: '', hasFixedConsultant: false }))
    return (
      <>
        {started?.kind === 'exists' && <Notice intent="info">{t('exists', { name: employee.name })}</Notice>}
        <StartRequestForm
          key={employee.id}
          me={{ ...me, workplaces }}
          employee={{ ...employee, mail: '' }}
          isPicked
          notice={
            openRequest && (
              <AlreadyOpen
                employeeName={employee.name}
                request={openRequest}
                way={{ href: hashOf({ room: list, reference: openRequest.reference }) }}
              />
            )
          }
          call={{ from, leaderId: subject.leader.id, questions: form.questions }}
          onChangeEmployee={() => {
            setStarted(undefined)
            change({ employeeId: undefined })
          }}
          onStarted={(now) => {
            void queryClient.invalidateQueries({ queryKey: ['requests', 'list'], refetchType: 'all' })
            void queryClient.invalidateQueries({ queryKey: ['team'], refetchType: 'all' })
            setStarted(now)
          }}
        />
      </>
    )
  }
}

const useStyles = makeStyles({
  root: { maxWidth: '640px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  top: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, ...typographyStyles.subtitle1 },
})
