import { useTranslation } from 'react-i18next'
import { isContact } from '../../../app/requests/commands.ts'
import { ContactActs } from '../../../ui/acts/contact-acts.tsx'
import { useNear } from '../../../ui/dates/near.ts'
import { TimeLeft } from '../../../ui/dates/time-left.tsx'
import { useReader } from '../../../ui/reader.ts'
import type { ActedLineProps } from './line-props.ts'
import { RequestLine } from './request-line.tsx'

/** What is late or due today, and how much of the time is left. Contact is told from here. */
export function DueLine({ item, now, isOpen, isActedOn, onActed }: ActedLineProps) {
  const { t } = useTranslation('today')
  const { read } = useReader()
  const near = useNear()
  const { next, light, reference } = item
  return (
    <RequestLine
      item={item}
      what={next ? read(next.what) : t('nothingDue', { ns: 'follow' })}
      when={
        next && !isActedOn
          ? t(light === 'red' ? 'before.was' : 'before.by', { when: near.moment(next.dueAt) })
          : undefined
      }
      hasLight={!isActedOn}
      isOpen={isOpen}
      {...(next && !isActedOn ? { left: <TimeLeft dueAt={next.dueAt} now={now} /> } : {})}
    >
      {next && isContact(next) && (
        <ContactActs
          reference={reference}
          onPressed={(outcome) => onActed(outcome !== undefined && outcome !== 'notReached')}
        />
      )}
    </RequestLine>
  )
}
