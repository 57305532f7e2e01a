import { Text } from '@fluentui/react-components'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Section } from '../../../ui/section.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import type { RequestFormControl } from '../values.ts'
import { DateField } from './date-field.tsx'
import { AnswerField } from './later.ts'
import { MeaningOfDates } from './meaning-of-dates.tsx'
import { WeeksField } from './weeks-field.tsx'

export interface AbsencePartProps {
  readonly control: RequestFormControl
  readonly today: string
  readonly hasAnswers: boolean
}

export function AbsencePart({ control, today, hasAnswers }: AbsencePartProps) {
  const { t } = useTranslation('startRequest')
  return (
    <Section heading={t('absence.heading')}>
      <DateField control={control} today={today} />
      <WeeksField control={control} />
      <MeaningOfDates control={control} today={today} />
      <Disclosure label={t('absence.help')} isOpenAtFirst={hasAnswers}>
        <Suspense fallback={<Waiting lines={3} lineHeight={48} />}>
          <AnswerField control={control} name="affectedFunctions" />
          <AnswerField control={control} name="affectedHowLong" />
          <AnswerField control={control} name="adaptations" />
        </Suspense>
      </Disclosure>
      <Text size={200} block>
        {t('absence.noDiagnoses')}
      </Text>
    </Section>
  )
}
