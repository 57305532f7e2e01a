import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyDayView, DutyMonth } from '../../../../shared/contract/duty.ts'
import { useMe } from '../../../app/me.ts'
import { ActForm } from '../../../ui/acts/act-form.tsx'
import { longDayText } from '../../../ui/dates/date-text.ts'
import { useFieldFaults } from '../../../ui/field-fault.ts'
import { useReader } from '../../../ui/reader.ts'
import { useAskSwap } from '../api/roster.ts'

export interface AskSwapProps {
  readonly day: DutyDayView
  readonly data: DutyMonth
  readonly onDone: (name: string) => void
  readonly onLeave: () => void
}

/** Asks a colleague to take one's own day, for one of theirs or for nothing. Nothing moves before the colleague says yes. */
export function AskSwap({ day, data, onDone, onLeave }: AskSwapProps) {
  const { t } = useTranslation('roster')
  const { language } = useReader()
  const { person } = useMe()
  const ask = useAskSwap()
  const faultOf = useFieldFaults(ask.error)
  const [colleagueId, setColleague] = useState('')
  const [inReturn, setInReturn] = useState('')
  const [isAsked, setAsked] = useState(false)
  const colleagues = data.consultants.filter(({ id }) => id !== person.id)
  const chosen = colleagues.find(({ id }) => id === colleagueId)
  const theirs = data.days.filter(({ on, consultant }) => on > data.today && chosen && consultant?.id === chosen.id)
  const fault = isAsked && chosen === undefined ? t('swap.choose') : faultOf('colleagueId')
  const returnFault = faultOf('inReturn')
  const send = () => {
    setAsked(true)
    if (chosen === undefined) return
    ask.mutate(
      { on: day.on, colleagueId: chosen.id, ...(inReturn === '' ? {} : { inReturn }) },
      { onSuccess: () => onDone(chosen.name) },
    )
  }

  return (
    <ActForm
      heading={t('swap.heading', { day: longDayText(day.on, language) })}
      confirm={t('swap.confirm')}
      consequence={t('swap.consequence')}
      words={{ sending: t('swap.sending'), failed: t('swap.failed'), leave: t('swap.leave') }}
      command={ask}
      fields={['colleagueId', 'inReturn']}
      onSend={send}
      onLeave={onLeave}
    >
      <Field label={t('swap.who')} required {...(fault === undefined ? {} : { validationMessage: fault })}>
        <Select
          value={colleagueId}
          onChange={(_, { value }) => {
            setColleague(value)
            setInReturn('')
          }}
        >
          <option value="">{t('swap.none')}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {chosen && theirs.length > 0 && (
        <Field label={t('swap.inReturn')} {...(returnFault === undefined ? {} : { validationMessage: returnFault })}>
          <Select value={inReturn} onChange={(_, { value }) => setInReturn(value)}>
            <option value="">{t('swap.nothing')}</option>
            {theirs.map(({ on }) => (
              <option key={on} value={on}>
                {longDayText(on, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </ActForm>
  )
}
