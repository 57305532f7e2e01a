import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../../app/requests/commands.ts'
import { ActForm } from '../../../../ui/acts/act-form.tsx'
import { longDayText } from '../../../../ui/dates/date-text.ts'
import { DayField } from '../../../../ui/dates/day-field.tsx'
import { useNear } from '../../../../ui/dates/near.ts'
import { useTypedDay } from '../../../../ui/dates/typed-day.ts'
import { useFieldFaults } from '../../../../ui/field-fault.ts'
import { useReader } from '../../../../ui/reader.ts'
import type { ActProps } from './act-props.ts'

/** The employee's yes or no to fast track, when it came, and for a late yes whether the municipality goes on (L-10). */
export function RecordAnswer({ request, onDone, onLeave }: ActProps) {
  const { t } = useTranslation('acts')
  const { language } = useReader()
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const [is, setIs] = useState<'accepted' | 'refused'>()
  const [goesOn, setGoesOn] = useState(true)
  const [isAsked, setAsked] = useState(false)
  const on = useTypedDay(useNear().today, isAsked)
  const answerBy = request.fastTrack?.answerBy
  const isLateYes = is === 'accepted' && answerBy !== undefined && on.day !== undefined && on.day > answerBy

  const send = () => {
    setAsked(true)
    if (is === undefined || on.day === undefined) return
    command.mutate(
      { type: 'recordAcceptance', is, on: on.day, ...(isLateYes ? { goesOn } : {}) },
      { onSuccess: () => onDone(t(`recordAcceptance.done.${is}`)) },
    )
  }

  return (
    <ActForm
      heading={t('names.recordAcceptance')}
      confirm={t('recordAcceptance.confirm')}
      consequence={t('recordAcceptance.consequence')}
      command={command}
      fields={['on']}
      onSend={send}
      onLeave={onLeave}
    >
      <Field
        label={t('recordAcceptance.question')}
        required
        {...(isAsked && is === undefined ? { validationMessage: t('act.choose', { ns: 'common' }) } : {})}
      >
        <RadioGroup value={is ?? ''} onChange={(_, { value }) => setIs(value === 'accepted' ? 'accepted' : 'refused')}>
          <Radio value="accepted" label={t('recordAcceptance.accepted')} />
          <Radio value="refused" label={t('recordAcceptance.refused')} />
        </RadioGroup>
      </Field>
      <DayField {...on.field} label={t('recordAcceptance.on')} fault={on.fault ?? faultOf('on')} />
      {isLateYes && (
        <Field label={t('recordAcceptance.late', { day: longDayText(answerBy, language) })}>
          <RadioGroup value={goesOn ? 'yes' : 'no'} onChange={(_, { value }) => setGoesOn(value === 'yes')}>
            <Radio value="yes" label={t('recordAcceptance.goesOn')} />
            <Radio value="no" label={t('recordAcceptance.givesUp')} />
          </RadioGroup>
        </Field>
      )}
    </ActForm>
  )
}
