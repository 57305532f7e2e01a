import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { StartRequestInput } from '../../../../shared/contract/requests.ts'
import { problemOf } from '../../../app/api-problem.ts'
import { useApi, useHost } from '../../../app/app-context.ts'
import type { Employee, Me } from '../../../app/contract-types.ts'
import { readDay } from '../../../ui/dates/date-typing.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Notice } from '../../../ui/notices/notice.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { useReader } from '../../../ui/reader.ts'
import { chosenTime } from '../../../ui/times/chosen-time.ts'
import { offersQuery } from '../api/offers.ts'
import type { Started } from '../api/start-request.ts'
import { callOf, isSettledBy, type CallTaken } from '../call-taken.ts'
import { fieldErrors } from '../field-errors.ts'
import { useRequestForm } from '../use-request-form.ts'
import { useSending } from '../use-sending.ts'
import { wishOf } from '../values.ts'
import { AbsencePart } from './absence-part.tsx'
import { CallPart } from './later.ts'
import { MeetingPart } from './meeting-part.tsx'
import { SendBar } from './send-bar.tsx'
import { TimePart } from './time-part.tsx'
import { WhoPart } from './who-part.tsx'

export interface StartRequestFormProps {
  readonly me: Me
  readonly employee: Employee
  /** What the form begins with, unless the leader has typed another. */
  readonly firstAbsenceDay?: string
  /** Chosen from a list just now: nothing to ask again. */
  readonly isPicked?: boolean
  /** Somebody phoned, and a colleague of the municipality writes it down. */
  readonly call?: CallTaken
  /** What is to be known of the employee before one goes on. */
  readonly notice?: ReactNode
  readonly onChangeEmployee: () => void
  readonly onStarted: (started: Started) => void
}

const channels = { outlook: 'outlook', teams: 'teams', browser: 'web' } as const

/** One page from "who" to "booked". Give it the employee's id as key: another employee is another form. */
export function StartRequestForm({
  me,
  employee,
  firstAbsenceDay,
  isPicked = false,
  call,
  notice,
  onChangeEmployee,
  onStarted,
}: StartRequestFormProps) {
  const { t } = useTranslation('startRequest')
  const { read } = useReader()
  const styles = useStyles()
  const host = useHost()
  const api = useApi()
  const { timeZone } = me.municipality
  const { form, drafts } = useRequestForm(me, employee, { firstAbsenceDay, call })
  const hasFieldErrors = Object.keys(form.formState.errors).length > 0
  const sending = useSending(drafts, onStarted)
  const values = useWatch({ control: form.control, compute: (now) => now })
  const day = readDay(values.firstAbsenceDay, me.today)
  const isSettled = call !== undefined && isSettledBy(call, values.callAnswers)
  const offers = useQuery(
    offersQuery(
      api,
      values.workplaceId === '' || values.participants.length === 0 || isSettled
        ? undefined
        : {
            workplaceId: values.workplaceId,
            employeeId: employee.id,
            ...(call === undefined ? {} : { leaderId: call.leaderId }),
            wish: wishOf(values),
            ...(day === undefined || day > me.today ? {} : { firstAbsenceDay: day }),
          },
    ),
  )
  const chosen = chosenTime(offers.data?.offers ?? [], values.time)

  const send = form.handleSubmit(async ({ callAnswers, ...filled }) => {
    if (sending.isPending || (chosen.kind === 'gone' && !isSettled)) return
    const slot = chosen.kind === 'time' && !isSettled ? slotOf(chosen.offer) : {}
    const how =
      call === undefined
        ? { channel: channels[host.kind] }
        : { channel: 'phone' as const, call: callOf(call, callAnswers) }
    const input = { ...filled, employeeId: employee.id, ...how, ...slot }
    await sending.mutateAsync(input).catch((error: unknown) => {
      for (const { field, message } of fieldErrors(problemOf(error)))
        form.setError(field, { type: 'server', message: read(message) }, { shouldFocus: true })
    })
  })
  // A refusal that points at fields is said beside them, and has had its say once they are put right.
  const isAboutFields = fieldErrors(problemOf(sending.error)).length > 0

  return (
    <form noValidate className={styles.root} onSubmit={(event) => void send(event)}>
      {call === undefined && <h1 className={styles.title}>{t('title')}</h1>}
      <WhoPart
        control={form.control}
        employee={employee}
        workplaces={me.workplaces}
        isPicked={isPicked}
        notice={notice}
        onChangeEmployee={onChangeEmployee}
      />
      <AbsencePart
        control={form.control}
        today={me.today}
        asked={me.policy.form}
        hasAnswers={values.affectedFunctions + values.affectedHowLong + values.adaptations !== ''}
      />
      {call && (
        <Suspense fallback={<Waiting lines={3} />}>
          <CallPart control={form.control} questions={call.questions} />
        </Suspense>
      )}
      {!isSettled && (
        <>
          <MeetingPart control={form.control} policy={me.policy} isCall={call !== undefined} />
          <TimePart
            control={form.control}
            offers={offers}
            hasWorkplace={values.workplaceId !== ''}
            timeZone={timeZone}
            isCall={call !== undefined}
          />
        </>
      )}
      <SendBar
        chosen={chosen}
        isStale={offers.data?.isStale}
        timeZone={timeZone}
        isSending={sending.isPending}
        about={call === undefined ? 'own' : isSettled ? 'settledCall' : 'call'}
      >
        {isAboutFields && hasFieldErrors && <Notice intent="error">{t('send.fixFields')}</Notice>}
        {sending.isError && !isAboutFields && (
          <Failure error={sending.error} what={t(call ? 'call.failed' : 'send.failed')} />
        )}
      </SendBar>
    </form>
  )
}

function slotOf({ consultant, startsAt, endsAt }: { consultant: { id: string }; startsAt: string; endsAt: string }) {
  return { slot: { consultantId: consultant.id, startsAt, endsAt } } satisfies Pick<StartRequestInput, 'slot'>
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    // What takes the focus stops above the bar, which covers the end of the page, and is higher with a failure in it.
    '& *': { scrollMarginBottom: '8rem' },
    ':has([role=alert]) *': { scrollMarginBottom: '16rem' },
  },
  title: { margin: 0, ...typographyStyles.subtitle1 },
})
