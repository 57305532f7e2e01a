import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'
import { useMe } from '../../app/me.ts'
import { useMeetingChange } from '../../app/requests/use-meeting-change.ts'
import { BusyButton } from '../busy-button.tsx'
import { momentText } from '../dates/date-text.ts'
import { Failure } from '../notices/failure.tsx'
import { useReader } from '../reader.ts'
import { Section } from '../section.tsx'
import { useEscape } from '../use-escape.ts'

export interface CancelMeetingProps {
  readonly request: RequestView
  readonly booking: BookingView
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** Asks once, saying who will be told; keeping the meeting is the easy answer. */
export function CancelMeeting({ request, booking, onDone, onLeave }: CancelMeetingProps) {
  const { t } = useTranslation('meetings')
  const { timeZone } = useMe().municipality
  const { language } = useReader()
  const styles = useStyles()
  const cancel = useMeetingChange(request)
  const send = () => cancel.mutate({ kind: 'cancel', bookingId: booking.id }, { onSuccess: onDone })
  useEscape(onLeave)

  return (
    <Section heading={t('cancel.heading')} takesFocus>
      <Text block>{t('cancel.question', { moment: momentText(booking.startsAt, language, timeZone) })}</Text>
      {cancel.isError && <Failure error={cancel.error} what={t('cancel.failed')} />}
      <div className={styles.actions}>
        <BusyButton isBusy={cancel.isPending} busyWords={t('cancel.sending')} onClick={send}>
          {t('cancel.confirm')}
        </BusyButton>
        <Button appearance="primary" disabledFocusable={cancel.isPending} onClick={onLeave}>
          {t('cancel.keep')}
        </Button>
      </div>
    </Section>
  )
}

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
