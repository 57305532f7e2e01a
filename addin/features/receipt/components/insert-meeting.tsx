import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BookingView } from '../../../../shared/contract/requests.ts'
import { useHost } from '../../../app/app-context.ts'
import { useWatched } from '../../../host/use-watched.ts'
import { nothingOpen } from '../../../host/watched.ts'
import { Notice } from '../../../ui/notices/notice.tsx'

export interface InsertMeetingProps {
  readonly booking: BookingView
  readonly reference: string
}

/** In a meeting of the leader's own: puts in the booked time, neutrally worded (P-4). Elsewhere there is nothing to show. */
export function InsertMeeting({ booking, reference }: InsertMeetingProps) {
  const { t } = useTranslation('receipt')
  const { insertMeeting, item } = useHost()
  const insert = useMutation({
    mutationFn: async () =>
      insertMeeting?.({
        subject: t('meeting.subject'),
        body: t('meeting.body', { name: booking.consultant.name, reference }),
        location: '',
        startsAt: booking.startsAt,
        endsAt: booking.endsAt,
      }),
  })
  const { mode } = useWatched(item ?? nothingOpen)
  if (mode !== 'writeMeeting') return undefined
  return (
    <>
      <Button appearance="primary" disabledFocusable={insert.isPending} onClick={() => insert.mutate()}>
        {t('meeting.insert')}
      </Button>
      {insert.isSuccess && <output>{t('meeting.inserted')}</output>}
      {insert.isError && <Notice intent="error">{t('meeting.insertFailed')}</Notice>}
    </>
  )
}
