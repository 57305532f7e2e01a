import { useTranslation } from 'react-i18next'
import { useNear } from '../../../ui/dates/near.ts'
import { MeetingOutcome } from '../../../ui/meetings/meeting-outcome.tsx'
import type { ActedLineProps } from './line-props.ts'
import { RequestLine } from './request-line.tsx'

/** A meeting of today, or one that is over without anybody having told how it went. Once it has begun, that is told here. */
export function MeetingToday({ item, now, isOpen, isToday, onActed }: ActedLineProps & { readonly isToday: boolean }) {
  const { t } = useTranslation('today')
  const near = useNear()
  const startsAt = item.meetingStartsAt ?? ''
  return (
    <RequestLine
      item={item}
      what={isToday ? t('meetings.at', { time: near.clock(startsAt) }) : t('meetings.outcome')}
      when={isToday ? undefined : t('meetings.was', { when: near.moment(startsAt) })}
      isOpen={isOpen}
    >
      {Date.parse(startsAt) <= Date.parse(now) && (
        <MeetingOutcome
          reference={item.reference}
          startsAt={startsAt}
          onRecorded={() => onActed(true)}
          onTakenBack={() => onActed(false)}
        />
      )}
    </RequestLine>
  )
}
