import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'
import { useMe } from '../../app/me.ts'
import { useCommand } from '../../app/requests/commands.ts'
import { useMeetingChange } from '../../app/requests/use-meeting-change.ts'
import { BusyButton } from '../busy-button.tsx'
import { momentText } from '../dates/date-text.ts'
import { Failure } from '../notices/failure.tsx'
import { Notice } from '../notices/notice.tsx'
import { useReader } from '../reader.ts'

export interface BetweenThemProps {
  readonly request: RequestView
  readonly booking: BookingView
  readonly side: 'leader' | 'municipality'
  /** Told with one sentence that says what was done. */
  readonly onDone: (sentence: string) => void
}

/** What leader and consultant have still to agree about a meeting: other times that were proposed, or a move nobody has confirmed. */
export function BetweenThem({ request, booking, side, onDone }: BetweenThemProps) {
  const { t } = useTranslation('meetings')
  const { language } = useReader()
  const { timeZone } = useMe().municipality
  const styles = useStyles()
  const command = useCommand(request.reference)
  const move = useMeetingChange(request, { moving: booking.id })
  const may = new Set(request.may)
  const { proposed, isMoveToConfirm, id: bookingId } = booking
  const mayPick = proposed?.state === 'open' && may.has('declineTimes')
  const mayConfirm = isMoveToConfirm === true && may.has('confirmMove')
  if (proposed === undefined && !mayConfirm) return undefined
  const isBusy = command.isPending || move.isPending
  const said = (moment: string) => momentText(moment, language, timeZone)

  return (
    <div className={styles.root}>
      {proposed && !mayPick && (
        <Text block>
          {t(`proposed.${proposed.state}`, {
            times: proposed.times.map(({ startsAt }) => said(startsAt)).join(t('proposed.or')),
          })}
        </Text>
      )}
      {mayPick && (
        <>
          <Text block>{t(side === 'leader' ? 'proposed.toYou' : 'proposed.toLeader')}</Text>
          <div className={styles.acts}>
            {proposed.times.map((slot) => (
              <BusyButton
                key={slot.startsAt}
                appearance="primary"
                isBusy={
                  move.isPending && move.variables.kind === 'move' && move.variables.slot.startsAt === slot.startsAt
                }
                isWaiting={isBusy}
                onClick={() =>
                  move.mutate(
                    { kind: 'move', bookingId, slot, isPicked: true },
                    { onSuccess: ({ kind }) => kind === 'done' && onDone(t('said.moved')) },
                  )
                }
              >
                {said(slot.startsAt)}
              </BusyButton>
            ))}
            <BusyButton
              isBusy={command.isPending}
              isWaiting={isBusy}
              onClick={() =>
                command.mutate({ type: 'declineTimes', bookingId }, { onSuccess: () => onDone(t('said.declined')) })
              }
            >
              {t('proposed.none')}
            </BusyButton>
          </div>
        </>
      )}
      {mayConfirm && (
        <div className={styles.root}>
          <Text block>{t('toConfirm')}</Text>
          <div>
            <BusyButton
              appearance="primary"
              isBusy={command.isPending}
              isWaiting={isBusy}
              onClick={() =>
                command.mutate({ type: 'confirmMove', bookingId }, { onSuccess: () => onDone(t('said.confirmed')) })
              }
            >
              {t('acts.confirmMove')}
            </BusyButton>
          </div>
        </div>
      )}
      {move.data?.kind === 'slotTaken' && <Notice intent="warning">{t('proposed.gone')}</Notice>}
      {(command.isError || move.isError) && <Failure error={command.error ?? move.error} what={t('proposed.failed')} />}
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
