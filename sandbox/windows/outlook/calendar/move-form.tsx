import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { CalendarEvent } from '../../common/api/calendar.ts'
import { copenhagen } from '../../common/time.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS },
  acts: { display: 'flex', gap: tokens.spacingHorizontalXS },
})

export interface MoveFormProps {
  event: CalendarEvent
  isPending: boolean
  onMove: (start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime) => void
  onKeep: () => void
}

/** Asks for another time. The length follows when the start is moved. */
export function MoveForm({ event, isPending, onMove, onKeep }: MoveFormProps) {
  const styles = useStyles()
  const [start, setStart] = useState(() => event.start.toPlainDateTime())
  const [end, setEnd] = useState(() => event.end.toPlainDateTime())
  const isBackwards = Temporal.PlainDateTime.compare(end, start) <= 0
  const moveStart = (next: Temporal.PlainDateTime): void => {
    setEnd(next.add(start.until(end)))
    setStart(next)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        if (!isBackwards) onMove(start.toZonedDateTime(copenhagen), end.toZonedDateTime(copenhagen))
      }}
    >
      <Field label="Ny start">
        <Input type="datetime-local" value={shown(start)} onChange={(_event, { value }) => change(value, moveStart)} />
      </Field>
      <Field label="Ny slut" {...(isBackwards ? { validationMessage: 'Slut skal ligge efter start.' } : {})}>
        <Input type="datetime-local" value={shown(end)} onChange={(_event, { value }) => change(value, setEnd)} />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" size="small" appearance="primary" disabled={isPending}>
          Gem tiden
        </Button>
        <Button size="small" onClick={onKeep}>
          Behold
        </Button>
      </div>
    </form>
  )
}

const shown = (time: Temporal.PlainDateTime): string => time.toString({ smallestUnit: 'minute' })

/** A field that is being written in is empty for a moment. */
function change(value: string, set: (time: Temporal.PlainDateTime) => void): void {
  if (value !== '') set(Temporal.PlainDateTime.from(value))
}
