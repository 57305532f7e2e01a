import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'
import type { OffersAsked } from '../../app/requests/request-offers.ts'
import { Disclosure } from '../disclosure.tsx'
import { useReader } from '../reader.ts'
import { companyOf } from '../times/company-of.ts'
import { PickTime } from './pick-time.tsx'
import { PlaceAndPeople } from './place-and-people.tsx'

type Wish = BookingView['wish']

/** Which meeting, how it is held, and when. What the policy suggests stands; most change nothing. */
export function BookMeeting({ request, side, ...on }: BookMeetingProps) {
  const { t } = useTranslation('meetings')
  const { read } = useReader()
  const meetings = bookableOf(request)
  const [name, setName] = useState(meetings[0]?.meeting)
  const [changed, setChanged] = useState<Partial<Wish>>({})
  const meeting = meetings.find((one) => one.meeting === name) ?? meetings[0]
  if (meeting === undefined) return undefined
  const wish = { ...meeting.wish, ...changed }

  return (
    <PickTime
      request={request}
      words="book"
      asked={askedFor(meeting.meeting, wish)}
      changeTo={(slot) => ({ kind: 'book', meeting: meeting.meeting, slot, wish })}
      {...on}
    >
      {meetings.length > 1 && (
        <Field label={t('how.which')}>
          <RadioGroup
            value={meeting.meeting}
            onChange={(_, { value }) => {
              setName(value)
              setChanged({})
            }}
          >
            {meetings.map((one) => (
              <Radio key={one.meeting} value={one.meeting} label={read(one.name)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <How meeting={meeting} wish={wish} side={side} onChange={setChanged} />
    </PickTime>
  )
}

export interface BookMeetingProps {
  readonly request: RequestView
  /** A leader reads of themselves as "you". */
  readonly side: 'leader' | 'municipality'
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** The meetings a time can be booked for now, in the policy's order. */
export function bookableOf({ choices }: Pick<RequestView, 'choices'>) {
  return choices.meetings.flatMap(({ meeting, name, toBook }) => (toBook ? [{ meeting, name, ...toBook }] : []))
}

interface HowProps {
  readonly meeting: ReturnType<typeof bookableOf>[number]
  readonly wish: Wish
  readonly side: BookMeetingProps['side']
  readonly onChange: (wish: Wish) => void
}

/** The meeting's name, place and people in one sentence, and what can be changed of it behind a press. */
function How({ meeting, wish, side, onChange }: HowProps) {
  const { t } = useTranslation('meetings')
  const { read } = useReader()
  const { place, participants } = wish
  const company = companyOf(participants)
  const summary = t('how.summary', {
    name: read(meeting.name),
    place: t(`how.places.${place}`),
    participants: t(side === 'leader' ? `how.withYou.${company}` : `how.with.${company}`),
  })
  return (
    <Disclosure label={summary} mustBeOpen={company === 'nobody'}>
      <PlaceAndPeople
        places={meeting.places}
        place={place}
        onPlace={(next) => onChange({ ...wish, place: next })}
        people={meeting.participants}
        participants={participants}
        onParticipants={(next) => onChange({ ...wish, participants: next })}
        participantsFault={company === 'nobody' ? { validationMessage: t('how.nobody') } : {}}
        leader={t(side === 'leader' ? 'how.you' : 'how.leader')}
      />
    </Disclosure>
  )
}

function askedFor(meeting: string, { place, participants }: Wish): OffersAsked | undefined {
  const company = companyOf(participants)
  return company === 'nobody' ? undefined : { meeting, place, participants: company }
}
