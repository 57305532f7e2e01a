import { useState } from 'react'
import { DayField } from '../dates/day-field.tsx'
import { useNear } from '../dates/near.ts'
import { useTypedDay } from '../dates/typed-day.ts'
import { useFieldFaults } from '../field-fault.ts'
import { ActForm, type ActFormProps } from './act-form.tsx'

export interface DayFormProps extends Pick<
  ActFormProps,
  'heading' | 'confirm' | 'consequence' | 'command' | 'onLeave'
> {
  readonly question: string
  /** The part of the command that the day is: a refusal of it stands beside the field. */
  readonly field: string
  readonly onSend: (day: string) => void
}

/** An act that asks for nothing but the day it was done. */
export function DayForm({ question, field, onSend, ...form }: DayFormProps) {
  const faultOf = useFieldFaults(form.command.error)
  const [isAsked, setAsked] = useState(false)
  const on = useTypedDay(useNear().today, isAsked)
  const send = () => {
    setAsked(true)
    if (on.day !== undefined) onSend(on.day)
  }
  return (
    <ActForm {...form} fields={[field]} onSend={send}>
      <DayField {...on.field} label={question} fault={on.fault ?? faultOf(field)} />
    </ActForm>
  )
}
