import { Checkbox, Field, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Me, Participant } from '../../../app/contract-types.ts'
import { Section } from '../../../ui/section.tsx'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

export interface MeetingPartProps {
  readonly control: RequestFormControl
  readonly policy: Me['policy']
}

const everyone: readonly Participant[] = ['leader', 'employee']

/** Where and who. The policy's defaults stand; most leaders change nothing. */
export function MeetingPart({ control, policy }: MeetingPartProps) {
  const { t } = useTranslation('startRequest')
  const styles = useStyles()
  const place = useController({ control, name: 'place' })
  const participants = useController({ control, name: 'participants' })
  const placeFault = useFault(place.fieldState.error)
  const participantsFault = useFault(participants.fieldState.error)
  const chosen = participants.field.value

  return (
    <Section heading={t('meeting.heading')}>
      <Field label={t('meeting.place')} {...placeFault}>
        <RadioGroup value={place.field.value} onChange={(_, { value }) => place.field.onChange(value)}>
          {policy.meeting.places.map((one) => (
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
    </Section>
  )
}

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
})
