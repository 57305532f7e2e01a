import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Temporal } from 'temporal-polyfill'
import type { CalendarEvent } from '../../common/api/calendar.ts'
import { copenhagen, dayAndMonth, weekdayName } from '../../common/time.ts'
import { scrollable } from '../../common/scrollable.ts'
import { EventBlock } from './event-block.tsx'
import { layOutDay } from './lay-out-day.ts'

/** Pixels per hour. */
const hourHeight = 52
const hours = Array.from({ length: 24 }, (_value, hour) => hour)

const useStyles = makeStyles({
  scroll: { overflow: 'auto', flexGrow: 1, minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  grid: { display: 'grid', position: 'relative' },
  dayHead: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  today: { color: tokens.colorBrandForeground1, boxShadow: `inset 0 3px 0 ${tokens.colorBrandStroke1}` },
  hours: { position: 'relative' },
  hour: {
    position: 'absolute',
    insetInlineEnd: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    transform: 'translateY(-50%)',
  },
  day: {
    position: 'relative',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${hourHeight}px`,
  },
  now: {
    position: 'absolute',
    insetInline: 0,
    height: '2px',
    backgroundColor: tokens.colorBrandBackground,
    pointerEvents: 'none',
    zIndex: 1,
  },
})

export interface WeekGridProps {
  /** Word id of the calendar's owner. */
  person: string
  days: Temporal.PlainDate[]
  events: CalendarEvent[]
  now: Temporal.Instant
  chosenId: string | undefined
  onChoose: (event: CalendarEvent | undefined) => void
}

export function WeekGrid({ person, days, events, now, chosenId, onChoose }: WeekGridProps) {
  const styles = useStyles()
  const scroll = useRef<HTMLDivElement>(null)
  const local = now.toZonedDateTimeISO(copenhagen)

  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = 7.5 * hourHeight
  }, [])

  return (
    <div ref={scroll} className={styles.scroll} {...scrollable('Aftaler')}>
      <div className={styles.grid} style={{ gridTemplateColumns: `52px repeat(${days.length}, minmax(0, 1fr))` }}>
        <div className={styles.dayHead} />
        {days.map((day) => (
          <div
            key={day.toString()}
            className={mergeClasses(styles.dayHead, day.equals(local.toPlainDate()) && styles.today)}
          >
            <Text weight="semibold">{weekdayName(day)}</Text>
            <Text size={200}>{dayAndMonth(day)}</Text>
          </div>
        ))}
        <div className={styles.hours} style={{ height: 24 * hourHeight }}>
          {hours.slice(1).map((hour) => (
            <Text key={hour} size={200} className={styles.hour} style={{ top: hour * hourHeight }}>
              {String(hour).padStart(2, '0')}.00
            </Text>
          ))}
        </div>
        {days.map((day) => (
          <div key={day.toString()} className={styles.day}>
            {layOutDay(events.flatMap((event) => onDay(event, day))).map(({ event, column, columns }) => (
              <EventBlock
                key={event.of.id}
                person={person}
                event={event.of}
                isChosen={event.of.id === chosenId}
                onChoose={onChoose}
                place={{
                  top: (event.startMinute / 60) * hourHeight,
                  height: Math.max(22, ((event.endMinute - event.startMinute) / 60) * hourHeight - 2),
                  insetInlineStart: `calc(${(column / columns) * 100}% + 2px)`,
                  width: `calc(${100 / columns}% - 6px)`,
                }}
              />
            ))}
            {day.equals(local.toPlainDate()) && (
              <div className={styles.now} style={{ top: ((local.hour * 60 + local.minute) / 60) * hourHeight }} />
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

/** The part of an event that falls on a day, in minutes of that day; none when it falls on others. */
function onDay(event: CalendarEvent, day: Temporal.PlainDate) {
  const start = event.start.toPlainDate()
  const end = event.end.toPlainDate()
  if (start.since(day).sign > 0 || end.since(day).sign < 0) return []
  const startMinute = start.equals(day) ? event.start.hour * 60 + event.start.minute : 0
  const endMinute = end.equals(day) ? event.end.hour * 60 + event.end.minute : 24 * 60
  return endMinute > startMinute ? [{ of: event, startMinute, endMinute }] : []
}
