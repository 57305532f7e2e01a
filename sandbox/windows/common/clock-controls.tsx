import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ClockRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { clockQuery, type ClockMove } from './api/clock.ts'
import type { ClockMoving } from './clock-move.ts'
import { Hidden } from './hidden.tsx'
import { useNarrow } from './use-narrow.ts'
import { copenhagen, momentText, nextAt, tomorrowAt } from './time.ts'

const useStyles = makeStyles({
  onDark: {
    color: 'inherit',
    whiteSpace: 'nowrap',
    flexShrink: 0,
    ':hover': { color: 'inherit', backgroundColor: 'transparent', textDecorationLine: 'underline' },
    ':hover:active': { color: 'inherit', backgroundColor: 'transparent' },
    '&[aria-disabled="true"]': { opacity: 0.7 },
  },
  wide: { '@media (max-width: 980px)': { display: 'none' } },
  steps: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
  panel: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '280px' },
  field: { display: 'grid', gap: tokens.spacingVerticalS },
})

const steps: readonly { label: string; to: (now: Temporal.Instant) => ClockMove }[] = [
  { label: '+1 t', to: () => ({ advance: 'PT1H' }) },
  { label: 'Til kl. 16', to: (now) => ({ now: nextAt(16, now).toString() }) },
  { label: 'Næste dag 08.00', to: (now) => ({ now: tomorrowAt(8, now).toString() }) },
]

/** The sandbox's time, and the ways to move it: three steps and any date and time. */
export function ClockControls({ move }: { move: ClockMoving }) {
  const styles = useStyles()
  const clock = useQuery(clockQuery)
  const now = clock.data
  const isNarrow = useNarrow()
  const moment = now === undefined ? '…' : momentText(now)
  const shown = isNarrow ? moment.slice(moment.indexOf(' ') + 1) : moment
  const [isOpen, setOpen] = useState(false)
  const moveTo = (to: ClockMove): void => {
    if (!move.isPending) move.mutate(to, { onSuccess: () => setOpen(false) })
  }

  const buttons = (appearance: 'transparent' | 'secondary', className: string) =>
    steps.map((step) => (
      <Button
        key={step.label}
        size="small"
        appearance={appearance}
        className={className}
        disabledFocusable={now === undefined || move.isPending}
        onClick={() => now !== undefined && moveTo(step.to(now))}
      >
        {step.label}
      </Button>
    ))

  return (
    <>
      <Popover trapFocus withArrow open={isOpen} onOpenChange={(_event, data) => setOpen(data.open)}>
        <PopoverTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="transparent"
            icon={<ClockRegular />}
            className={styles.onDark}
            aria-label={`Uret viser ${shown}. Flyt uret`}
          >
            {move.isPending ? 'Flytter uret …' : shown}
          </Button>
        </PopoverTrigger>
        <PopoverSurface aria-label="Flyt uret">
          <div className={styles.panel}>
            <Text weight="semibold">Flyt uret</Text>
            <div className={styles.steps}>{buttons('secondary', '')}</div>
            {now !== undefined && <ExactMoment now={now} isMoving={move.isPending} onMove={moveTo} />}
            <Text size={200}>Frister og påmindelser, der falder undervejs, bliver kørt, før uret er fremme.</Text>
            {move.isError && <Text role="alert">Uret kunne ikke flyttes: {move.error.message}</Text>}
          </div>
        </PopoverSurface>
      </Popover>
      <div className={`${styles.wide} ${styles.steps}`}>{buttons('transparent', styles.onDark)}</div>
      <Hidden>
        <output>{move.isPending ? 'Flytter uret' : move.isSuccess ? `Uret viser ${shown}` : ''}</output>
      </Hidden>
    </>
  )
}

interface ExactMomentProps {
  now: Temporal.Instant
  isMoving: boolean
  onMove: (to: ClockMove) => void
}

function ExactMoment({ now, isMoving, onMove }: ExactMomentProps) {
  const styles = useStyles()
  const [value, setValue] = useState(() => now.toZonedDateTimeISO(copenhagen).toPlainDateTime().toString().slice(0, 16))
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault()
        if (value === '') return
        onMove({ now: Temporal.PlainDateTime.from(value).toZonedDateTime(copenhagen).toInstant().toString() })
      }}
    >
      <Field label="Dato og tid">
        <Input type="datetime-local" value={value} onChange={(_event, data) => setValue(data.value)} />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={isMoving || value === ''}>
        Flyt hertil
      </Button>
    </form>
  )
}
