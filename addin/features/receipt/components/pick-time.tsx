import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferView } from '../../../../shared/contract/offers.ts'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useApi } from '../../../app/app-context.ts'
import { Failure } from '../../../ui/failure.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/section.tsx'
import { TimeChoice } from '../../../ui/time-choice.tsx'
import { timeKey } from '../../../ui/time-key.ts'
import { Times } from '../../../ui/times.tsx'
import type { Change } from '../api/change-meeting.ts'
import { requestOffersQuery } from '../api/request.ts'
import { useMeetingChange } from '../use-meeting-change.ts'

export interface PickTimeProps {
  readonly request: RequestView
  readonly timeZone: string
  readonly words: 'move' | 'book'
  /** The booking that gets another time: it is offered its own window. Left out, the next meeting is booked. */
  readonly moving?: string
  /** Which of the free times are possible here. */
  readonly isPossible: (offer: OfferView) => boolean
  readonly changeTo: (offer: OfferView) => Change
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** Chooses among the times that are free now, for a meeting of a request that is already recorded. */
export function PickTime({ request, timeZone, words, moving, isPossible, changeTo, onDone, onLeave }: PickTimeProps) {
  const { t } = useTranslation('receipt')
  const styles = useStyles()
  const api = useApi()
  const offers = useQuery(requestOffersQuery(api, request.reference, moving))
  const change = useMeetingChange(request, moving)
  const [value, setValue] = useState('')
  const possible = (offers.data?.offers ?? []).filter(isPossible)
  const chosen = possible.find((offer) => timeKey(offer) === value) ?? possible[0]
  const isTaken = change.data?.kind === 'slotTaken'

  const send = () => {
    if (!chosen || change.isPending) return
    change.mutate(changeTo(chosen), { onSuccess: ({ kind }) => kind === 'done' && onDone() })
  }

  return (
    <Section heading={t(`${words}.heading`)} takesFocus>
      {isTaken && <Notice intent="warning">{t('book.taken')}</Notice>}
      <Times query={offers} failed={t(`${words}.timesFailed`)}>
        {() =>
          possible.length === 0 ? (
            <Notice intent="warning">{t('move.none')}</Notice>
          ) : (
            <TimeChoice
              label={t(`${words}.heading`)}
              offers={possible}
              timeZone={timeZone}
              isBusy={offers.isFetching}
              value={chosen ? timeKey(chosen) : ''}
              onChange={setValue}
            />
          )
        }
      </Times>
      {change.isError && <Failure error={change.error} what={t(`${words}.failed`)} onRetry={send} />}
      <div className={styles.actions}>
        {chosen && (
          <Button
            appearance="primary"
            disabledFocusable={change.isPending}
            {...(change.isPending ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={send}
          >
            {change.isPending ? t(`${words}.sending`) : t(`${words}.confirm`)}
          </Button>
        )}
        <Button onClick={onLeave}>{words === 'move' ? t('move.keep') : t('book.notNow')}</Button>
      </div>
    </Section>
  )
}

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
