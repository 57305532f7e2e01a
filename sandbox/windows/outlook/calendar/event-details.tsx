import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { LocationRegular, LockClosedRegular, PersonRegular, PeopleRegular, ClockRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { CalendarEvent } from '../../common/api/calendar.ts'
import { clockTime, momentText } from '../../common/time.ts'

const useStyles = makeStyles({
  details: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '300px' },
  title: { margin: 0, overflowWrap: 'anywhere' },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginTop: '2px' },
  people: { listStyle: 'none', margin: 0, padding: 0 },
  text: { whiteSpace: 'pre-line' },
})

const responses: Record<string, string> = {
  accepted: 'har sagt ja',
  declined: 'har sagt nej',
  tentativelyAccepted: 'kommer måske',
  organizer: 'indkalder',
  none: 'har ikke svaret',
  notResponded: 'har ikke svaret',
}

/** What Outlook shows about one appointment to its owner, and under it what the owner can do. */
export function EventDetails({ event, children }: { event: CalendarEvent; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.details}>
      <Subtitle2 as="h2" className={styles.title}>
        {event.subject ?? '(intet emne)'}
      </Subtitle2>
      <Line icon={<ClockRegular />}>
        {momentText(event.start.toInstant())} til {clockTime(event.end.toPlainTime())}
      </Line>
      {event.location?.displayName && <Line icon={<LocationRegular />}>{event.location.displayName}</Line>}
      {event.sensitivity !== 'normal' && (
        <Line icon={<LockClosedRegular />}>Privat: andre ser kun, at tiden er optaget.</Line>
      )}
      {event.organizer && (
        <Line icon={<PersonRegular />}>
          {event.organizer.emailAddress.name || event.organizer.emailAddress.address}
        </Line>
      )}
      {event.attendees.length > 0 && (
        <Line icon={<PeopleRegular />}>
          <ul className={styles.people}>
            {event.attendees.map((one) => (
              <li key={one.emailAddress.address}>
                {one.emailAddress.name || one.emailAddress.address},{' '}
                {responses[one.status?.response ?? 'none'] ?? 'har ikke svaret'}
              </li>
            ))}
          </ul>
        </Line>
      )}
      {event.bodyPreview && <Text className={styles.text}>{event.bodyPreview}</Text>}
      {children}
    </div>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.line}>
      <span className={styles.icon}>{icon}</span>
      <Text as="span" block>
        {children}
      </Text>
    </div>
  )
}
