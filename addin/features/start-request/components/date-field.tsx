import { Field } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../app/contract-types.ts'
import { longDayText } from '../../../ui/dates/date-text.ts'
import { readDay } from '../../../ui/dates/date-typing.ts'
import { DayInput } from '../../../ui/dates/day-input.tsx'
import { useReader } from '../../../ui/reader.ts'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

export interface DateFieldProps {
  readonly control: RequestFormControl
  readonly today: string
  /** Its own words, and whether a request may come before any absence. */
  readonly asked: Me['policy']['form']['firstAbsenceDay']
}

/** The first absence day, with the day it is understood as under it. */
export function DateField({ control, today, asked }: DateFieldProps) {
  const { t } = useTranslation('startRequest')
  const { language, read } = useReader()
  const {
    field: { ref, name, value, onBlur, onChange },
    fieldState,
  } = useController({ control, name: 'firstAbsenceDay' })
  const fault = useFault(fieldState.error)
  const day = readDay(value, today)

  return (
    <Field
      label={read(asked.label)}
      hint={
        day === undefined
          ? t(asked.isRequired ? 'absence.firstDayHint' : 'absence.firstDayOptional')
          : isThisYear(day, today)
            ? longDayText(day, language)
            : `${longDayText(day, language)} ${day.slice(0, 4)}`
      }
      required={asked.isRequired}
      {...fault}
    >
      <DayInput
        ref={ref}
        name={name}
        value={value}
        today={today}
        pickLabel={t('absence.pickDay')}
        onChange={onChange}
        onBlur={onBlur}
      />
    </Field>
  )
}

function isThisYear(day: string, today: string): boolean {
  return day.slice(0, 4) === today.slice(0, 4)
}
