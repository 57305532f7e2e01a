import { Field } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useReader } from '../reader.ts'
import { longDayText } from './date-text.ts'
import { readDay } from './date-typing.ts'
import { DayInput, type DayInputProps } from './day-input.tsx'

export interface DayFieldProps extends Omit<DayInputProps, 'pickLabel'> {
  readonly label: string
  /** What is wrong with it, as a sentence. */
  readonly fault: string | undefined
}

/** A day with the day it is understood as under it. */
export function DayField({ label, fault, ...input }: DayFieldProps) {
  const { t } = useTranslation()
  const { language } = useReader()
  const day = readDay(input.value, input.today, input.when)
  return (
    <Field
      label={label}
      required
      hint={day === undefined ? t('day.hint') : `${longDayText(day, language)} ${day.slice(0, 4)}`}
      {...(fault === undefined ? {} : { validationMessage: fault })}
    >
      <DayInput {...input} pickLabel={t('day.pick')} />
    </Field>
  )
}
