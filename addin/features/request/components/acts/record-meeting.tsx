import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../../app/requests/commands.ts'
import { ActForm } from '../../../../ui/acts/act-form.tsx'
import { readClock } from '../../../../ui/dates/clock-typing.ts'
import { DayField } from '../../../../ui/dates/day-field.tsx'
import { useNear } from '../../../../ui/dates/near.ts'
import { useTypedDay } from '../../../../ui/dates/typed-day.ts'
import { useFieldFaults } from '../../../../ui/field-fault.ts'
import { useReader } from '../../../../ui/reader.ts'
import type { ActProps } from './act-props.ts'

/** A meeting or a call that was not booked here: which, and when it was, on the municipality's own clock. */
export function RecordMeeting({ request, onDone, onLeave }: ActProps) {
  const { t } = useTranslation('acts')
  const { read } = useReader()
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const meetings = request.choices.meetings
  const [name, setName] = useState(meetings.length === 1 ? (meetings[0]?.meeting ?? '') : '')
  const [typed, setTyped] = useState('')
  const [isAsked, setAsked] = useState(false)
  const on = useTypedDay(useNear().today, isAsked)
  const time = readClock(typed)
  const chosen = meetings.find(({ meeting }) => meeting === name)
  const faults = {
    meeting: isAsked && chosen === undefined ? t('recordMeeting.choose') : faultOf('meeting'),
    time: isAsked && time === undefined ? t('recordMeeting.noTime') : undefined,
  }

  const send = () => {
    setAsked(true)
    if (chosen === undefined || on.day === undefined || time === undefined) return
    command.mutate(
      { type: 'recordMeeting', meeting: chosen.meeting, heldAt: `${on.day}T${time}:00` },
      { onSuccess: () => onDone(t('recordMeeting.done', { name: read(chosen.name) })) },
    )
  }

  return (
    <ActForm
      heading={t('names.recordMeeting')}
      confirm={t('recordMeeting.confirm')}
      consequence={t('recordMeeting.consequence')}
      command={command}
      fields={['meeting', 'heldAt']}
      onSend={send}
      onLeave={onLeave}
    >
      <Field
        label={t('recordMeeting.meeting')}
        required
        {...(faults.meeting === undefined ? {} : { validationMessage: faults.meeting })}
      >
        <Select value={name} onChange={(_, { value }) => setName(value)}>
          <option value="">{t('recordMeeting.none')}</option>
          {meetings.map((one) => (
            <option key={one.meeting} value={one.meeting}>
              {read(one.name)}
            </option>
          ))}
        </Select>
      </Field>
      <DayField {...on.field} label={t('recordMeeting.on')} fault={on.fault ?? faultOf('heldAt')} />
      <Field
        label={t('recordMeeting.at')}
        hint={t('recordMeeting.atHint')}
        required
        {...(faults.time === undefined ? {} : { validationMessage: faults.time })}
      >
        <Input value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
      </Field>
    </ActForm>
  )
}
