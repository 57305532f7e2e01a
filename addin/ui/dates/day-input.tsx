import { Input, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarLtrRegular } from '@fluentui/react-icons'
import type { RefCallback } from 'react'
import { readDay, typedDay, type When } from './date-typing.ts'

export interface DayInputProps {
  readonly ref?: RefCallback<HTMLInputElement>
  readonly name?: string
  /** As it is typed; what is understood becomes "04-12-2026" when the reader leaves the field. */
  readonly value: string
  /** ISO date. */
  readonly today: string
  /** On which side of today: no other day can be picked. */
  readonly when?: When
  /** What the calendar sign does, for those who only hear it. */
  readonly pickLabel: string
  readonly onChange: (typed: string) => void
  readonly onBlur?: () => void
}

/**
 * A day, typed as Danes type dates. The browser's own date picker lies behind the calendar sign: pressed by
 * mouse or finger it opens by itself, also in Outlook's frame, where a page may not open it by script.
 */
export function DayInput({ ref, name, value, today, when = 'past', pickLabel, onChange, onBlur }: DayInputProps) {
  const styles = useStyles()
  const day = readDay(value, today, when)
  return (
    <Input
      ref={ref}
      {...(name === undefined ? {} : { name })}
      value={value}
      autoComplete="off"
      className={styles.input}
      onChange={(_, data) => onChange(data.value)}
      onBlur={() => {
        if (day !== undefined) onChange(typedDay(day))
        onBlur?.()
      }}
      contentAfter={
        <span className={styles.picker}>
          <CalendarLtrRegular aria-hidden />
          <input
            type="date"
            tabIndex={-1}
            aria-label={pickLabel}
            title={pickLabel}
            className={styles.native}
            {...(when === 'past' ? { max: today } : { min: today })}
            value={day ?? ''}
            onChange={({ target }) => target.value !== '' && onChange(typedDay(target.value))}
          />
        </span>
      }
    />
  )
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
