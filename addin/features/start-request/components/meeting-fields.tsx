import { useController } from 'react-hook-form'
import type { Participant, Place } from '../../../app/contract-types.ts'
import { PlaceAndPeople } from '../../../ui/meetings/place-and-people.tsx'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

export interface MeetingFieldsProps {
  readonly control: RequestFormControl
  readonly places: readonly Place[]
  /** What the leader is called here. */
  readonly leader: string
}

const everyone: readonly Participant[] = ['leader', 'employee']

export function MeetingFields({ control, places, leader }: MeetingFieldsProps) {
  const place = useController({ control, name: 'place' })
  const participants = useController({ control, name: 'participants' })
  return (
    <PlaceAndPeople
      places={places}
      place={place.field.value}
      onPlace={place.field.onChange}
      placeFault={useFault(place.fieldState.error)}
      people={everyone}
      participants={participants.field.value}
      onParticipants={participants.field.onChange}
      participantsFault={useFault(participants.fieldState.error)}
      leader={leader}
    />
  )
}
