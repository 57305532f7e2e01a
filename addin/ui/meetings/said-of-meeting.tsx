import { useTranslation } from 'react-i18next'
import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'
import { useMeetingChange } from '../../app/requests/use-meeting-change.ts'
import { Said } from '../acts/said.tsx'
import { BusyButton } from '../busy-button.tsx'
import { Failure } from '../notices/failure.tsx'
import { Notice } from '../notices/notice.tsx'

export interface SaidOfMeetingProps {
  readonly request: RequestView
  readonly sentence: string
  /** The meeting that was cancelled here, so that one press books it again. */
  readonly cancelled: BookingView | undefined
  readonly onRebooked: () => void
  /** Its time is gone: another has to be chosen. */
  readonly onGone: () => void
}

/** What was done to a meeting, with the way back where there is one. */
export function SaidOfMeeting({ request, sentence, cancelled, onRebooked, onGone }: SaidOfMeetingProps) {
  const { t } = useTranslation('meetings')
  const undo = useMeetingChange(request)
  const rebook = (slot: BookingView) =>
    undo.mutate(
      { kind: 'book', slot, meeting: slot.meeting, wish: slot.wish },
      { onSuccess: ({ kind }) => (kind === 'done' ? onRebooked() : onGone()) },
    )
  return (
    <>
      <Said>
        <Notice
          intent="success"
          actions={
            cancelled && (
              <BusyButton size="medium" isBusy={undo.isPending} onClick={() => rebook(cancelled)}>
                {t('cancel.undo')}
              </BusyButton>
            )
          }
        >
          {sentence}
        </Notice>
      </Said>
      {undo.isError && <Failure error={undo.error} what={t('cancel.undoFailed')} />}
    </>
  )
}
