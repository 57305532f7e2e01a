import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useNear } from '../../../ui/dates/near.ts'
import { TimeLeft } from '../../../ui/dates/time-left.tsx'
import { useReader } from '../../../ui/reader.ts'
import type { LineProps } from './line-props.ts'
import { RequestLine } from './request-line.tsx'

/** A request that can wait: its nearest deadline, and its meeting. */
export function LaterLine({ item, now, isOpen }: LineProps) {
  const { t } = useTranslation('follow')
  const { read } = useReader()
  const near = useNear()
  const { next, meetingStartsAt } = item
  return (
    <RequestLine
      item={item}
      what={next ? read(next.what) : t('nothingDue')}
      when={next ? near.moment(next.dueAt) : undefined}
      isOpen={isOpen}
      {...(next ? { left: <TimeLeft dueAt={next.dueAt} now={now} /> } : {})}
    >
      {meetingStartsAt !== undefined && (
        <Text size={200}>{t('meetingAt', { when: near.moment(meetingStartsAt) })}</Text>
      )}
    </RequestLine>
  )
}
