import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { BookingView, RequestView } from '../../../../shared/contract/requests.ts'
import { momentText } from '../../../ui/date-text.ts'
import { Failure } from '../../../ui/failure.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { useMeetingChange } from '../use-meeting-change.ts'
import { InsertMeeting } from './insert-meeting.tsx'

/** What the leader has just done to the meeting. */
export type Said = 'moved' | 'cancelled' | 'rebooked' | 'bookedLater'

export interface MeetingStandingProps {
  readonly request: RequestView
  readonly timeZone: string
  readonly booking: BookingView | undefined
  readonly said: Said | undefined
  /** The meeting that was cancelled here, so that one press books it again. */
  readonly cancelled: BookingView | undefined
  readonly onMove: () => void
  readonly onCancel: () => void
  readonly onBook: () => void
  readonly onRebooked: () => void
}

export function MeetingStanding({ request, timeZone, booking, said, cancelled, ...on }: MeetingStandingProps) {
  const { t } = useTranslation('receipt')
  const { language } = useReader()
  const styles = useStyles()
  const undo = useMeetingChange(request)
  const may = new Set(request.may)
  const rebook = (slot: BookingView) =>
    undo.mutate(
      { kind: 'book', slot, wish: slot.wish },
      { onSuccess: ({ kind }) => (kind === 'done' ? on.onRebooked() : on.onBook()) },
    )

  return (
    <Section heading={t('meeting.heading')} takesFocus={said !== undefined}>
      {said && (
        <Notice
          intent="success"
          actions={
            said === 'cancelled' &&
            cancelled && (
              <Button size="medium" disabledFocusable={undo.isPending} onClick={() => rebook(cancelled)}>
                {t('cancel.undo')}
              </Button>
            )
          }
        >
          {t(`outcome.${said}`)}
        </Notice>
      )}
      {undo.isError && <Failure error={undo.error} what={t('cancel.undoFailed')} />}
      <Text block weight="semibold">
        {booking
          ? t('meeting.line', {
              moment: momentText(booking.startsAt, language, timeZone),
              name: booking.consultant.name,
            })
          : t('meeting.none')}
      </Text>
      {booking?.state === 'meetingHeld' && <Text block>{t('meeting.held')}</Text>}
      <div className={styles.actions}>
        {booking && may.has('move') && <Button onClick={on.onMove}>{t('meeting.move')}</Button>}
        {booking && may.has('cancel') && <Button onClick={on.onCancel}>{t('meeting.cancel')}</Button>}
        {!booking && may.has('book') && (
          <Button appearance="primary" onClick={on.onBook}>
            {t('meeting.book')}
          </Button>
        )}
        {booking && <InsertMeeting booking={booking} reference={request.reference} />}
      </div>
    </Section>
  )
}

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})
