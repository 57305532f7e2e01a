import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'
import { MeetingLine } from './meeting-line.tsx'
import { PickTime } from './pick-time.tsx'

export interface MoveMeetingProps {
  readonly request: RequestView
  readonly booking: BookingView
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** Another time with the same consultant, in the meeting's own window. */
export function MoveMeeting({ booking, ...shared }: MoveMeetingProps) {
  const { id, consultant, startsAt } = booking
  return (
    <PickTime
      {...shared}
      words="move"
      asked={{ moving: id }}
      arranged={(offers) =>
        offers.filter((offer) => offer.consultant.id === consultant.id && offer.startsAt !== startsAt)
      }
      changeTo={(slot) => ({ kind: 'move', bookingId: id, slot: { startsAt: slot.startsAt, endsAt: slot.endsAt } })}
    >
      <MeetingLine booking={booking} />
    </PickTime>
  )
}
