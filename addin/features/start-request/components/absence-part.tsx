import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Section } from '../../../ui/section.tsx'
import type { RequestFormControl } from '../values.ts'
import { AnswerField } from './answer-field.tsx'
import { DateField } from './date-field.tsx'
import { MeaningOfDates } from './meaning-of-dates.tsx'
import { useFault } from './use-fault.ts'

export interface AbsencePartProps {
  readonly control: RequestFormControl
  readonly today: string
  readonly hasAnswers: boolean
}

export function AbsencePart({ control, today, hasAnswers }: AbsencePartProps) {
  const { t } = useTranslation('startRequest')
  const { t: common } = useTranslation()
  const {
    field: { ref, value, onChange },
    fieldState,
  } = useController({ control, name: 'expectedOverEightWeeks' })
  const fault = useFault(fieldState.error)

  return (
    <Section heading={t('absence.heading')}>
      <DateField control={control} today={today} />
      <Field label={t('absence.overEightWeeks')} required {...fault}>
        <RadioGroup layout="horizontal" value={value} onChange={(_, data) => onChange(data.value)}>
          <Radio ref={ref} value="yes" label={common('yes')} />
          <Radio value="no" label={common('no')} />
          <Radio value="unknown" label={t('absence.unknown')} />
        </RadioGroup>
      </Field>
      <MeaningOfDates control={control} today={today} />
      <Disclosure label={t('absence.help')} isOpenAtFirst={hasAnswers}>
        <AnswerField control={control} name="affectedFunctions" />
        <AnswerField control={control} name="affectedHowLong" />
        <AnswerField control={control} name="adaptations" />
      </Disclosure>
      <Text size={200} block>
        {t('absence.noDiagnoses')}
      </Text>
    </Section>
  )
}
