import { Checkbox, Field, type FieldProps, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Participant, Place } from '../../app/contract-types.ts'
import { bareFieldset } from '../bare-fieldset.ts'

type Fault = Pick<FieldProps, 'validationMessage' | 'validationState'>

export interface PlaceAndPeopleProps {
  readonly places: readonly Place[]
  readonly place: Place
  readonly onPlace: (place: Place) => void
  readonly placeFault?: Fault
  /** Those the meeting is open to; one alone is not asked about. */
  readonly people: readonly Participant[]
  readonly participants: readonly Participant[]
  readonly onParticipants: (participants: Participant[]) => void
  readonly participantsFault?: Fault
  /** What the leader is called here. */
  readonly leader: string
}

/** Where a meeting is held and who comes. */
export function PlaceAndPeople({ places, place, people, participants, leader, ...on }: PlaceAndPeopleProps) {
  const { t } = useTranslation('meetings')
  const styles = useStyles()
  const names = { leader, employee: t('how.employee') }
  return (
    <>
      <Field label={t('how.place')} {...on.placeFault}>
        <RadioGroup
          value={place}
          onChange={(_, { value }) => {
            const chosen = places.find((one) => one === value)
            if (chosen) on.onPlace(chosen)
          }}
        >
          {places.map((one) => (
            <Radio key={one} value={one} label={t(`how.places.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      {people.length > 1 && (
        <Field label={t('how.participants')} {...on.participantsFault}>
          <fieldset className={styles.group}>
            {people.map((one) => (
              <Checkbox
                key={one}
                label={names[one]}
                checked={participants.includes(one)}
                onChange={(_, { checked }) =>
                  on.onParticipants(
                    people.filter((each) => (each === one ? checked === true : participants.includes(each))),
                  )
                }
              />
            ))}
          </fieldset>
        </Field>
      )}
      <Text size={200} block>
        {t('how.consultant')}
      </Text>
    </>
  )
}

const useStyles = makeStyles({
  group: { ...bareFieldset, display: 'flex', flexDirection: 'column' },
})
