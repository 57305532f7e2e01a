import { Text } from '@fluentui/react-components'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../app/contract-types.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Waiting } from '../../../ui/notices/waiting.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import type { RequestFormControl } from '../values.ts'
import { DateField } from './date-field.tsx'
import { AnswerField, HomeField } from './later.ts'
import { MeaningOfDates } from './meaning-of-dates.tsx'
import { WeeksField } from './weeks-field.tsx'

export interface AbsencePartProps {
  readonly control: RequestFormControl
  readonly today: string
  /** What the policy's form asks, in its own words. */
  readonly asked: Me['policy']['form']
  readonly hasAnswers: boolean
}

export function AbsencePart({ control, today, asked, hasAnswers }: AbsencePartProps) {
  const { t } = useTranslation('startRequest')
  const { read } = useReader()
  return (
    <Section heading={t('absence.heading')}>
      <DateField control={control} today={today} asked={asked.firstAbsenceDay} />
      <WeeksField control={control} label={read(asked.expectedOverEightWeeks.label)} />
      {asked.homeMunicipality && (
        <Suspense fallback={<Waiting lines={1} lineHeight={48} />}>
          <HomeField control={control} label={read(asked.homeMunicipality.label)} />
        </Suspense>
      )}
      <MeaningOfDates control={control} today={today} />
      <Disclosure label={t('absence.help')} isOpenAtFirst={hasAnswers}>
        <Suspense fallback={<Waiting lines={3} lineHeight={48} />}>
          {asked.questions.map(({ field, label }) => (
            <AnswerField key={field} control={control} name={field} label={read(label)} />
          ))}
        </Suspense>
      </Disclosure>
      <Text size={200} block>
        {read(asked.warning)}
      </Text>
    </Section>
  )
}
