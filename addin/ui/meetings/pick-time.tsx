import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferView } from '../../../shared/contract/offers.ts'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { useApi } from '../../app/app-context.ts'
import { useMe } from '../../app/me.ts'
import type { Change } from '../../app/requests/change-meeting.ts'
import { type OffersAsked, offersOfRequest } from '../../app/requests/request-offers.ts'
import { useMeetingChange } from '../../app/requests/use-meeting-change.ts'
import { ActForm } from '../acts/act-form.tsx'
import { Notice } from '../notices/notice.tsx'
import { chosenTime } from '../times/chosen-time.ts'
import { TimeChoice } from '../times/time-choice.tsx'
import { timeKey } from '../times/time-key.ts'
import { Times } from '../times/times.tsx'

export interface PickTimeProps {
  readonly request: RequestView
  readonly words: 'book' | 'move' | 'give'
  /** Nothing while it is not said yet what to look for. */
  readonly asked: OffersAsked | undefined
  /** The free times that are possible here, best first. */
  readonly arranged?: (offers: readonly OfferView[]) => readonly OfferView[]
  readonly changeTo: (offer: OfferView) => Change
  readonly onDone: (taken: OfferView) => void
  readonly onLeave: () => void
  /** What is asked before the time. */
  readonly children?: ReactNode
}

/** Chooses among the times that are free now, for a meeting of a request that is already recorded. */
export function PickTime({ request, words, asked, arranged, changeTo, onDone, onLeave, children }: PickTimeProps) {
  const { t } = useTranslation('meetings')
  const { timeZone } = useMe().municipality
  const offers = useQuery(offersOfRequest(useApi(), request.reference, asked))
  const change = useMeetingChange(request, asked)
  const question = JSON.stringify(asked)
  const [choice, setChoice] = useState({ question, key: '' })
  const list = offers.data?.offers ?? []
  const possible = arranged ? arranged(list) : list
  const chosen = chosenTime(possible, choice.question === question ? choice.key : '')
  const isTaken = change.data?.kind === 'slotTaken'

  const send = () => {
    if (chosen.kind !== 'time') return
    const { offer } = chosen
    change.mutate(changeTo(offer), { onSuccess: ({ kind }) => kind === 'done' && onDone(offer) })
  }

  return (
    <ActForm
      heading={t(`${words}.heading`)}
      confirm={t(`${words}.confirm`)}
      consequence={t(`${words}.consequence`)}
      words={{ sending: t(`${words}.sending`), failed: t(`${words}.failed`), leave: t(`${words}.leave`) }}
      command={change}
      isReady={chosen.kind === 'time'}
      onSend={send}
      onLeave={onLeave}
    >
      {children}
      {isTaken && <Notice intent="warning">{t('taken')}</Notice>}
      {chosen.kind === 'gone' && !isTaken && <Notice intent="warning">{t('gone')}</Notice>}
      {asked !== undefined && (
        <Times query={offers} failed={t(`${words}.timesFailed`)} none={t(`${words}.none`)} late={t('late')}>
          {() =>
            possible.length === 0 ? (
              <Notice intent="warning">{t(`${words}.none`)}</Notice>
            ) : (
              <TimeChoice
                label={t(`${words}.times`)}
                offers={possible}
                timeZone={timeZone}
                isBusy={offers.isFetching}
                value={chosen.kind === 'time' ? timeKey(chosen.offer) : choice.key}
                onChange={(key) => setChoice({ question, key })}
              />
            )
          }
        </Times>
      )}
    </ActForm>
  )
}
