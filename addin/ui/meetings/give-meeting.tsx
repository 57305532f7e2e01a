import type { OfferView } from '../../../shared/contract/offers.ts'
import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'
import { MeetingLine } from './meeting-line.tsx'
import { PickTime } from './pick-time.tsx'

export interface GiveMeetingProps {
  readonly request: RequestView
  readonly booking: BookingView
  /** Told who has it now. */
  readonly onDone: (name: string) => void
  readonly onLeave: () => void
}

/** A colleague takes the meeting over: at its own time where one of them is free then, else at another. */
export function GiveMeeting({ booking, onDone, ...shared }: GiveMeetingProps) {
  const { id, startsAt } = booking
  return (
    <PickTime
      {...shared}
      words="give"
      asked={{ moving: id, by: 'colleague' }}
      arranged={(offers) => sameTimeFirst(offers, startsAt)}
      changeTo={(slot) => ({ kind: 'give', bookingId: id, slot })}
      onDone={({ consultant }) => onDone(consultant.name)}
    >
      <MeetingLine booking={booking} />
    </PickTime>
  )
}

function sameTimeFirst(offers: readonly OfferView[], startsAt: string): readonly OfferView[] {
  const isSame = (offer: OfferView) => offer.startsAt === startsAt
  return [...offers.filter(isSame), ...offers.filter((offer) => !isSame(offer))]
}
