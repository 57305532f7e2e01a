import { Checkbox, Field, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Participant, Place } from '../../../app/contract-types.ts'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

export interface MeetingFieldsProps {
  readonly control: RequestFormControl
  readonly places: readonly Place[]
}

const everyone: readonly Participant[] = ['leader', 'employee']

export function MeetingFields({ control, places }: MeetingFieldsProps) {
  const { t } = useTranslation('startRequest')
  const styles = useStyles()
  const place = useController({ control, name: 'place' })
  const participants = useController({ control, name: 'participants' })
  const placeFault = useFault(place.fieldState.error)
  const participantsFault = useFault(participants.fieldState.error)
  const chosen = participants.field.value

  return (
    <>
      <Field label={t('meeting.place')} {...placeFault}>
        <RadioGroup value={place.field.value} onChange={(_, { value }) => place.field.onChange(value)}>
          {places.map((one) => (
            <Radio key={one} value={one} label={t(`meeting.places.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('meeting.participants')} {...participantsFault}>
        <fieldset className={styles.group}>
          {everyone.map((one) => (
            <Checkbox
              key={one}
              label={t(`meeting.${one}`)}
              checked={chosen.includes(one)}
              onChange={(_, { checked }) =>
                participants.field.onChange(
                  everyone.filter((each) => (each === one ? checked === true : chosen.includes(each))),
                )
              }
            />
          ))}
        </fieldset>
      </Field>
      <Text size={200} block>
        {t('meeting.consultant')}
      </Text>
    </>
  )
}

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
})
