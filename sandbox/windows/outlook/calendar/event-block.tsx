import { makeStyles, mergeClasses, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons'
import { useState, type CSSProperties } from 'react'
import type { CalendarEvent } from '../../common/api/calendar.ts'
import { clockTime } from '../../common/time.ts'
import { Hidden } from '../../common/hidden.tsx'
import { EventActs } from './event-acts.tsx'
import { EventDetails } from './event-details.tsx'

const useStyles = makeStyles({
  block: {
    position: 'absolute',
    boxSizing: 'border-box',
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    justifyContent: 'start',
    paddingInline: tokens.spacingHorizontalXS,
    paddingBlock: '1px',
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { boxShadow: tokens.shadow4 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, zIndex: 1 },
  },
  tentative: { borderLeftStyle: 'dashed', backgroundColor: tokens.colorNeutralBackground3 },
  free: { backgroundColor: tokens.colorNeutralBackground1, borderLeftColor: tokens.colorNeutralStroke1 },
  away: { backgroundColor: tokens.colorNeutralBackground5, borderLeftColor: tokens.colorNeutralStrokeAccessible },
  chosen: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  cancelled: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  subject: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  lock: { position: 'absolute', top: '3px', insetInlineEnd: '3px' },
})

const timeOf = (event: CalendarEvent): string =>
  `${clockTime(event.start.toPlainTime())}–${clockTime(event.end.toPlainTime())}`

export interface EventBlockProps {
  person: string
  event: CalendarEvent
  place: CSSProperties
  isChosen: boolean
  onChoose: (event: CalendarEvent | undefined) => void
}

export function EventBlock({ person, event, place, isChosen, onChoose }: EventBlockProps) {
  const styles = useStyles()
  const isPrivate = event.sensitivity === 'private' || event.sensitivity === 'confidential'
  const subject = event.subject ?? '(intet emne)'
  const [isOpen, setOpen] = useState(false)
  const open = (next: boolean): void => {
    setOpen(next)
    onChoose(next ? event : undefined)
  }
  const close = () => open(false)
  return (
    <Popover withArrow trapFocus open={isOpen} onOpenChange={(_event, data) => open(data.open)}>
      <PopoverTrigger disableButtonEnhancement>
        <button
          type="button"
          style={place}
          className={mergeClasses(
            styles.block,
            event.showAs === 'tentative' && styles.tentative,
            event.showAs === 'free' && styles.free,
            event.showAs === 'oof' && styles.away,
            event.isCancelled && styles.cancelled,
            isChosen && styles.chosen,
          )}
        >
          <span>
            <span className={styles.subject}>{subject}</span> {timeOf(event)}
          </span>
          {event.location?.displayName && <span>{event.location.displayName}</span>}
          {isPrivate && <LockClosedRegular className={styles.lock} />}
          {isPrivate && <Hidden>privat</Hidden>}
          {event.isCancelled && <Hidden>aflyst</Hidden>}
        </button>
      </PopoverTrigger>
      <PopoverSurface aria-label={subject}>
        <EventDetails event={event}>
          <EventActs person={person} event={event} onDone={close} />
        </EventDetails>
      </PopoverSurface>
    </Popover>
  )
}
