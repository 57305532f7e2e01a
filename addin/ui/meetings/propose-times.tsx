import { Field, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'
import { useApi } from '../../app/app-context.ts'
import { useMe } from '../../app/me.ts'
import { useCommand } from '../../app/requests/commands.ts'
import { offersOfRequest } from '../../app/requests/request-offers.ts'
import { ActForm } from '../acts/act-form.tsx'
import { momentText } from '../dates/date-text.ts'
import { useFieldFaults } from '../field-fault.ts'
import { Notice } from '../notices/notice.tsx'
import { useReader } from '../reader.ts'
import { Times } from '../times/times.tsx'
import { MeetingLine } from './meeting-line.tsx'

export interface ProposeTimesProps {
  readonly request: RequestView
  readonly booking: BookingView
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** Two other times for the leader to choose between; the two best stand there already. The meeting stays until one is taken. */
export function ProposeTimes({ request, booking, onDone, onLeave }: ProposeTimesProps) {
  const { t } = useTranslation('meetings')
  const { language } = useReader()
  const { timeZone } = useMe().municipality
  const command = useCommand(request.reference)
  const faultOf = useFieldFaults(command.error)
  const offers = useQuery(offersOfRequest(useApi(), request.reference, { moving: booking.id }))
  const [chosen, setChosen] = useState<{ readonly first?: string; readonly second?: string }>({})
  const times = (offers.data?.offers ?? [])
    .filter((offer) => offer.consultant.id === booking.consultant.id && offer.startsAt !== booking.startsAt)
    .map(({ startsAt }) => startsAt)
  const first = times.find((time) => time === chosen.first) ?? times[0]
  const others = times.filter((time) => time !== first)
  const second = others.find((time) => time === chosen.second) ?? others[0]
  const isReady = first !== undefined && second !== undefined
  const send = () => {
    if (isReady) command.mutate({ type: 'proposeTimes', bookingId: booking.id, first, second }, { onSuccess: onDone })
  }

  return (
    <ActForm
      heading={t('propose.heading')}
      confirm={t('propose.confirm')}
      consequence={t('propose.consequence')}
      words={{ sending: t('propose.sending'), failed: t('propose.failed'), leave: t('propose.leave') }}
      command={command}
      fields={['first', 'second']}
      isReady={isReady}
      onSend={send}
      onLeave={onLeave}
    >
      <MeetingLine booking={booking} />
      <Times query={offers} failed={t('propose.timesFailed')} none={t('propose.none')} late={t('late')}>
        {() =>
          isReady ? (
            <>
              {timeField('first', first, times)}
              {timeField('second', second, others)}
            </>
          ) : (
            <Notice intent="warning">{t('propose.none')}</Notice>
          )
        }
      </Times>
    </ActForm>
  )

  function timeField(name: 'first' | 'second', value: string, options: readonly string[]) {
    const fault = faultOf(name)
    return (
      <Field label={t(`propose.${name}`)} {...(fault === undefined ? {} : { validationMessage: fault })}>
        <Select value={value} onChange={(_, { value: time }) => setChosen({ ...chosen, [name]: time })}>
          {options.map((time) => (
            <option key={time} value={time}>
              {momentText(time, language, timeZone)}
            </option>
          ))}
        </Select>
      </Field>
    )
  }
}
