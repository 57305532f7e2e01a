import { useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Employee, Me } from '../../app/contract-types.ts'
import { createDrafts } from './draft.ts'
import { resolverFor } from './resolver.ts'
import type { Filled } from './schema.ts'
import type { FormValues } from './values.ts'

/** The form for one employee, begun from their draft when there is one, and written to it as it is filled in. */
export function useRequestForm(me: Me, employee: Employee) {
  const drafts = useMemo(() => createDrafts(window.sessionStorage), [])
  const [begun] = useState(() => drafts.read(employee.id))
  const { isRequired } = me.policy.form.firstAbsenceDay
  const resolver = useMemo(() => resolverFor(me.today, isRequired), [me.today, isRequired])
  const form = useForm<FormValues, unknown, Filled>({
    defaultValues: begun?.values ?? emptyForm(me, employee),
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

function emptyForm(me: Me, employee: Employee): FormValues {
  const { defaultPlace, defaultParticipants } = me.policy.meeting
  return {
    workplaceId: employee.workplaceId ?? (me.workplaces.length === 1 ? (me.workplaces[0]?.id ?? '') : ''),
    firstAbsenceDay: '',
    expectedOverEightWeeks: '',
    affectedFunctions: '',
    affectedHowLong: '',
    adaptations: '',
    place: defaultPlace,
    participants: [...defaultParticipants],
    time: '',
  }
}
