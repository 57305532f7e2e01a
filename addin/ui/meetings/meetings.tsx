import { Text } from '@fluentui/react-components'
import { useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import { StartButton } from '../acts/start-button.tsx'
import { Section } from '../section.tsx'
import { BetweenThem } from './between-them.tsx'
import { bookableOf, BookMeeting } from './book-meeting.tsx'
import { BookedMeeting, type MeetingAct } from './booked-meeting.tsx'
import { CancelMeeting } from './cancel-meeting.tsx'
import { GiveMeeting } from './give-meeting.tsx'
import { MoveMeeting } from './move-meeting.tsx'
import { ProposeTimes } from './propose-times.tsx'
import { SaidOfMeeting } from './said-of-meeting.tsx'

export interface MeetingsProps {
  readonly request: RequestView
  /** The municipality's side gives meetings to colleagues; a leader moves or cancels. */
  readonly side: 'leader' | 'municipality'
  /** The leader is about to choose a time already, since the first one was taken. */
  readonly isChoosingAtFirst?: boolean
  readonly onChanged?: () => void
  /** What more can be done with a booked meeting here. */
  readonly More?: ComponentType<{ readonly booking: BookingView; readonly reference: string }>
}

type Doing = { readonly act: 'book' } | { readonly act: MeetingAct; readonly bookingId: string }

/** The meetings of a request, and in their place booking, moving, giving away or cancelling one. */
export function Meetings({ request, side, isChoosingAtFirst = false, onChanged, More }: MeetingsProps) {
  const { t } = useTranslation('meetings')
  const [doing, setDoing] = useState<Doing | undefined>(isChoosingAtFirst ? { act: 'book' } : undefined)
  const [left, setLeft] = useState<Doing>()
  const [said, setSaid] = useState<{ sentence: string; cancelled?: BookingView }>()
  const standing = request.bookings
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const mayBook = request.may.includes('book') && bookableOf(request).length > 0
  const inHand = formOf(doing)
  if (inHand) return inHand
  if (standing.length === 0 && !mayBook && said === undefined) return undefined

  return (
    <Section heading={t('heading', { count: Math.max(1, standing.length) })}>
      {said && (
        <SaidOfMeeting
          key={said.sentence}
          request={request}
          sentence={said.sentence}
          cancelled={said.cancelled}
          onRebooked={() => done(t('said.rebooked'))}
          onGone={() => start({ act: 'book' })}
        />
      )}
      {standing.length === 0 && <Text block>{t('none')}</Text>}
      {standing.map((booking) => (
        <BookedMeeting
          key={booking.id}
          booking={booking}
          acts={actsOn(booking)}
          isOneOfMany={standing.length > 1}
          left={left !== undefined && 'bookingId' in left && left.bookingId === booking.id ? left.act : undefined}
          onStart={(act) => start({ act, bookingId: booking.id })}
        >
          <BetweenThem request={request} booking={booking} side={side} onDone={done} />
          {More && <More booking={booking} reference={request.reference} />}
        </BookedMeeting>
      ))}
      {mayBook && (
        <StartButton
          label={t('acts.book')}
          takesFocus={left?.act === 'book'}
          onPress={() => start({ act: 'book' })}
          {...(standing.some(isLive) ? {} : { appearance: 'primary' })}
        />
      )}
    </Section>
  )

  function formOf(wanted: Doing | undefined) {
    if (wanted === undefined) return undefined
    const shared = { request, onLeave: leave }
    if (wanted.act === 'book')
      return mayBook ? <BookMeeting {...shared} side={side} onDone={() => done(t('said.booked'))} /> : undefined
    // Somebody else may have moved or cancelled it in the meantime.
    const booking = standing.find((one) => one.id === wanted.bookingId && isLive(one))
    if (booking === undefined) return undefined
    switch (wanted.act) {
      case 'move':
        return <MoveMeeting {...shared} booking={booking} onDone={() => done(t('said.moved'))} />
      case 'propose':
        return <ProposeTimes {...shared} booking={booking} onDone={() => done(t('said.proposed'))} />
      case 'give':
        return <GiveMeeting {...shared} booking={booking} onDone={(name) => done(t('said.given', { name }))} />
      case 'cancel':
        return <CancelMeeting {...shared} booking={booking} onDone={() => done(t('said.cancelled'), booking)} />
    }
  }

  function actsOn(booking: BookingView): readonly MeetingAct[] {
    if (!isLive(booking)) return []
    const may = new Set(request.may)
    return [
      ...(may.has('move') ? (['move'] as const) : []),
      ...(may.has('proposeTimes') ? (['propose'] as const) : []),
      ...(may.has('move') && side === 'municipality' ? (['give'] as const) : []),
      ...(may.has('cancel') ? (['cancel'] as const) : []),
    ]
  }

  function start(what: Doing) {
    setSaid(undefined)
    setLeft(undefined)
    setDoing(what)
  }

  function leave() {
    setLeft(doing)
    setDoing(undefined)
  }

  function done(sentence: string, cancelled?: BookingView) {
    setDoing(undefined)
    setLeft(undefined)
    setSaid({ sentence, ...(cancelled && { cancelled }) })
    onChanged?.()
  }
}
