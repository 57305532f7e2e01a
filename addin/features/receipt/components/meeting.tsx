import { useState } from 'react'
import type { BookingView, RequestView } from '../../../../shared/contract/requests.ts'
import { liveBooking } from '../live-booking.ts'
import { CancelMeeting } from './cancel-meeting.tsx'
import { MeetingStanding, type Said } from './meeting-standing.tsx'
import { PickTime } from './pick-time.tsx'

export interface MeetingProps {
  readonly request: RequestView
  readonly timeZone: string
  /** The leader is about to choose a time already, since the first one was taken. */
  readonly isChoosingAtFirst: boolean
  readonly onChanged?: () => void
}

type Doing = 'nothing' | 'moving' | 'cancelling' | 'booking'

/** The meeting, and in its place moving, cancelling or booking it. */
export function Meeting({ request, timeZone, isChoosingAtFirst, onChanged }: MeetingProps) {
  const [doing, setDoing] = useState<Doing>(isChoosingAtFirst ? 'booking' : 'nothing')
  const [said, setSaid] = useState<Said>()
  const [cancelled, setCancelled] = useState<BookingView>()
  const booking = liveBooking(request)
  const shared = { request, timeZone, onLeave: () => setDoing('nothing') }
  const say = (what: Said) => {
    setSaid(what)
    setDoing('nothing')
    onChanged?.()
  }

  if (booking && doing === 'moving')
    return (
      <PickTime
        {...shared}
        words="move"
        moving={booking.id}
        isPossible={({ consultant, startsAt }) =>
          consultant.id === booking.consultant.id && startsAt !== booking.startsAt
        }
        changeTo={({ startsAt, endsAt }) => ({ kind: 'move', bookingId: booking.id, slot: { startsAt, endsAt } })}
        onDone={() => say('moved')}
      />
    )
  if (booking && doing === 'cancelling')
    return (
      <CancelMeeting
        {...shared}
        booking={booking}
        onCancelled={() => {
          setCancelled(booking)
          say('cancelled')
        }}
      />
    )
  if (!booking && doing === 'booking')
    return (
      <PickTime
        {...shared}
        words="book"
        isPossible={() => true}
        changeTo={(slot) => ({ kind: 'book', slot })}
        onDone={() => say('bookedLater')}
      />
    )
  return (
    <MeetingStanding
      key={said ?? 'first'}
      request={request}
      timeZone={timeZone}
      booking={booking}
      said={said}
      cancelled={cancelled}
      onMove={() => setDoing('moving')}
      onCancel={() => setDoing('cancelling')}
      onBook={() => setDoing('booking')}
      onRebooked={() => say('rebooked')}
    />
  )
}
