import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../../app/commands.ts'
import { useNear } from '../../../../app/near.ts'
import { DayField } from '../../../../ui/day-field.tsx'
import { ActForm } from '../../../../ui/act-form.tsx'
import { useFieldFaults } from '../../../../ui/field-fault.ts'
import { useTypedDay } from '../../../../ui/typed-day.ts'
import type { ActProps } from './act-props.ts'

const acts = {
  requestFastTrack: {
    path: 'requestedOn',
    commandOn: (day: string) => ({ type: 'requestFastTrack' as const, requestedOn: day }),
  },
  recordLetter: { path: 'sentOn', commandOn: (day: string) => ({ type: 'recordLetter' as const, sentOn: day }) },
} as const

export interface RecordDayProps extends ActProps {
  readonly act: keyof typeof acts
}

/** An act that is told by the day it was done elsewhere: the request in NemRefusion (L-5), the letter (L-9). */
export function RecordDay({ request, act, onDone, onLeave }: RecordDayProps) {
  const { t } = useTranslation('acts')
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const [isAsked, setAsked] = useState(false)
  const on = useTypedDay(useNear().today, isAsked)
  const { path, commandOn } = acts[act]
  const send = () => {
    setAsked(true)
    if (on.day !== undefined) command.mutate(commandOn(on.day), { onSuccess: () => onDone(t(`${act}.done`)) })
  }
  return (
    <ActForm
      heading={t(`names.${act}`)}
      confirm={t(`${act}.confirm`)}
      consequence={t(`${act}.consequence`)}
      command={command}
      fields={[path]}
      onSend={send}
      onLeave={onLeave}
    >
      <DayField {...on.field} label={t(`${act}.question`)} fault={on.fault ?? faultOf(path)} />
    </ActForm>
  )
}
