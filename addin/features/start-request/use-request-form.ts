import { useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Employee, Me } from '../../app/contract-types.ts'
import { typedDay } from '../../ui/dates/date-typing.ts'
import type { CallTaken } from './call-taken.ts'
import { createDrafts } from './draft.ts'
import { resolverFor } from './resolver.ts'
import type { Filled } from './schema.ts'
import type { FormValues } from './values.ts'

/** What is known before anything is typed. */
interface Known {
  readonly firstAbsenceDay?: string | undefined
  readonly call?: CallTaken | undefined
}

/**
 * The form for one employee, begun from their draft when there is one, and written to it as it is filled in. A day that is
 * known already fills only an empty field.
 */
export function useRequestForm(me: Me, employee: Employee, { firstAbsenceDay: knownFirstDay, call }: Known = {}) {
  const drafts = useMemo(() => createDrafts(window.sessionStorage), [])
  const [begun] = useState(() => drafts.read(employee.id))
  const { firstAbsenceDay, homeMunicipality } = me.policy.form
  const { isRequired: isDayRequired } = firstAbsenceDay
  const asksHome = homeMunicipality !== undefined
  const questions = call?.questions
  const resolver = useMemo(
    () =>
      resolverFor({
        today: me.today,
        isDayRequired,
        asksHome,
        callQuestions: (questions ?? []).filter(({ isRequired }) => isRequired).map(({ field }) => field),
      }),
    [me.today, isDayRequired, asksHome, questions],
  )
  const form = useForm<FormValues, unknown, Filled>({
    // A draft of an older form lacks what has been added since.
    defaultValues: withFirstDay({ ...emptyForm(me, employee), ...begun?.values }, knownFirstDay),
    resolver,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  })

  const { subscribe } = form
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const attempt = drafts.read(employee.id)?.attempt
          drafts.write(employee.id, { values, ...(attempt === undefined ? {} : { attempt }) })
        },
      }),
    [drafts, employee.id, subscribe],
  )
  return { form, drafts }
}

function withFirstDay(values: FormValues, day: string | undefined): FormValues {
  return day === undefined || values.firstAbsenceDay !== '' ? values : { ...values, firstAbsenceDay: typedDay(day) }
}

function emptyForm(me: Me, employee: Employee): FormValues {
  const { defaultPlace, defaultParticipants } = me.policy.meeting
  return {
    workplaceId: employee.workplaceId ?? (me.workplaces.length === 1 ? (me.workplaces[0]?.id ?? '') : ''),
    firstAbsenceDay: '',
    expectedOverEightWeeks: '',
    livesElsewhere: 'no',
    homeMunicipality: '',
    affectedFunctions: '',
    affectedHowLong: '',
    adaptations: '',
    place: defaultPlace,
    participants: [...defaultParticipants],
    callAnswers: {},
    time: '',
  }
}
