import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarLtrRegular } from '@fluentui/react-icons'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { longDayText } from '../../../ui/date-text.ts'
import { useReader } from '../../../ui/reader.ts'
import { readDay, typedDay } from '../date-typing.ts'
import type { Me } from '../../../app/contract-types.ts'
import type { RequestFormControl } from '../values.ts'
import { useFault } from './use-fault.ts'

export interface DateFieldProps {
  readonly control: RequestFormControl
  readonly today: string
  /** Its own words, and whether a request may come before any absence. */
  readonly asked: Me['policy']['form']['firstAbsenceDay']
}

/**
 * The first absence day, typed as Danes type dates. The browser's own date picker lies behind the calendar sign: pressed
 * by mouse or finger it opens by itself, also in Outlook's frame, where a page may not open it by script.
 */
export function DateField({ control, today, asked }: DateFieldProps) {
  const { t } = useTranslation('startRequest')
  const { language, read } = useReader()
  const styles = useStyles()
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
      <Input
        ref={ref}
        name={name}
        value={value}
        autoComplete="off"
        className={styles.input}
        onChange={(_, data) => onChange(data.value)}
        onBlur={() => {
          if (day !== undefined) onChange(typedDay(day))
          onBlur()
        }}
        contentAfter={
          <span className={styles.picker}>
            <CalendarLtrRegular aria-hidden />
            <input
              type="date"
              tabIndex={-1}
              aria-label={t('absence.pickDay')}
              title={t('absence.pickDay')}
              className={styles.native}
              max={today}
              value={day ?? ''}
              onChange={({ target }) => target.value !== '' && onChange(typedDay(target.value))}
            />
          </span>
        }
      />
    </Field>
  )
}

function isThisYear(day: string, today: string): boolean {
  return day.slice(0, 4) === today.slice(0, 4)
}

const useStyles = makeStyles({
  input: { maxWidth: '100%' },
  picker: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    fontSize: tokens.fontSizeBase500,
  },
  // Only the part that opens the calendar is left, spread over the sign above it.
  native: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    opacity: 0,
    cursor: 'pointer',
    '::-webkit-calendar-picker-indicator': { position: 'absolute', inset: 0, width: '100%', height: '100%' },
  },
})
