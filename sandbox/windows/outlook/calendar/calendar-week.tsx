import { Button, makeStyles, MessageBar, MessageBarBody, Text, Title3, tokens } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { calendarQuery, type CalendarEvent } from '../../common/api/calendar.ts'
import { clockQuery } from '../../common/api/clock.ts'
import { copenhagen, dayAndMonth, mondayOf } from '../../common/time.ts'
import { useNarrow } from '../../common/use-narrow.ts'
import { WeekGrid } from './week-grid.tsx'

const useStyles = makeStyles({
  week: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    flexWrap: 'wrap',
  },
  title: { margin: 0 },
})

export interface CalendarWeekProps {
  person: string
  chosen: CalendarEvent | undefined
  onChoose: (event: CalendarEvent | undefined) => void
}

/** The working week of one person's calendar, a single day at a time on a narrow screen. */
export function CalendarWeek({ person, chosen, onChoose }: CalendarWeekProps) {
  const clock = useQuery(clockQuery)
  if (clock.data === undefined) return null
  return <Week person={person} now={clock.data} chosen={chosen} onChoose={onChoose} />
}

function Week({ person, now, chosen, onChoose }: CalendarWeekProps & { now: Temporal.Instant }) {
  const styles = useStyles()
  const today = now.toZonedDateTimeISO(copenhagen).toPlainDate()
  const [shown, setShown] = useState<Temporal.PlainDate>()
  const isNarrow = useNarrow()

  const day = shown ?? today
  const monday = mondayOf(day)
  const days = isNarrow ? [day] : [0, 1, 2, 3, 4].map((ahead) => monday.add({ days: ahead }))
  const first = days[0] ?? day
  const last = days.at(-1) ?? day
  const events = useQuery(calendarQuery(person, first, last.add({ days: 1 })))
  const step = isNarrow ? { days: 1 } : { weeks: 1 }
  const span = isNarrow ? dayAndMonth(day) : `${dayAndMonth(first)} – ${dayAndMonth(last)}`

  return (
    <section className={styles.week} aria-label="Kalender">
      <div className={styles.head}>
        <Button size="small" onClick={() => setShown(undefined)}>
          I dag
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={isNarrow ? 'Forrige dag' : 'Forrige uge'}
          onClick={() => setShown(day.subtract(step))}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={isNarrow ? 'Næste dag' : 'Næste uge'}
          onClick={() => setShown(day.add(step))}
        />
        <Title3 as="h2" className={styles.title}>
          {span} {last.year}
        </Title3>
        <Text>uge {day.weekOfYear}</Text>
      </div>
      {events.isError && (
        <MessageBar intent="error">
          <MessageBarBody>Kalenderen kunne ikke hentes: {events.error.message}</MessageBarBody>
        </MessageBar>
      )}
      <WeekGrid
        person={person}
        days={days}
        events={events.data ?? []}
        now={now}
        chosenId={chosen?.id}
        onChoose={onChoose}
      />
    </section>
  )
}
