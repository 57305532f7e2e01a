import type { RequestId } from '../../../shared/domain/ids.ts'
import type { RequestEvent } from '../../../shared/domain/journal/events.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Invitation } from './invitation.ts'
import type { LiveBooking } from '../ports/booking-row.ts'
import type { Transaction } from '../ports/store.ts'

/** What a booking's row needs and the journal does not hold. */
export interface Around {
  /** Of a confirmation: the event's id in the calendar. */
  readonly eventId: string | undefined
  /** Of a hold. */
  readonly invitation: Invitation | undefined
}

/**
 * Mirrors booking events in the booking table, where the database forbids overlaps.
 *
 * `taken`: another live booking of the consultant overlaps. `not-there`: the booking left the state the event assumes.
 */
export async function reserve(
  tx: Transaction,
  requestId: RequestId,
  events: readonly RequestEvent[],
  state: RequestState | undefined,
  around: Around,
): Promise<'reserved' | 'taken' | 'not-there'> {
  for (const event of events) {
    const answer = await reserveOne(tx, requestId, event, state, around)
    if (answer === 'taken' || answer === 'not-there') return answer
  }
  return 'reserved'
}

async function reserveOne(
  tx: Transaction,
  requestId: RequestId,
  event: RequestEvent,
  state: RequestState | undefined,
  { eventId, invitation }: Around,
): Promise<'claimed' | 'moved' | 'changed' | 'taken' | 'not-there' | 'nothing'> {
  switch (event.type) {
    case 'SlotHeld': {
      const { bookingId, consultantId, startsAt, endsAt, wish } = event
      if (invitation === undefined) throw new Error('A slot was held and nobody said whom its event invites')
      return tx.claimSlot({ bookingId, requestId, consultantId, startsAt, endsAt, place: wish.place, ...invitation })
    }
    case 'MeetingMoved':
      return tx.moveSlot(event.bookingId, leftBy(state, event.bookingId), event.startsAt, event.endsAt)
    case 'MeetingBooked':
      return tx.changeBooking(event.bookingId, leftBy(state, event.bookingId), 'confirmed', eventId)
    case 'MeetingCancelled':
      return tx.changeBooking(event.bookingId, leftBy(state, event.bookingId), 'released')
    case 'MeetingHeld':
    case 'MeetingNotHeld': {
      // How it went may be told anew: then the slot was let go, or kept, the first time.
      const isWaiting = state?.bookings.some((one) => one.bookingId === event.bookingId && one.state === 'held')
      return isWaiting === true
        ? tx.changeBooking(event.bookingId, leftBy(state, event.bookingId), 'released')
        : 'nothing'
    }
    default:
      return 'nothing'
  }
}

/** What the change leaves, as the journal has it: the table must agree, or somebody was first. */
function leftBy(state: RequestState | undefined, bookingId: string): LiveBooking {
  const booking = state?.bookings.find((known) => known.bookingId === bookingId)
  if (!isLive(booking)) throw new Error('The journal changed a booking it does not hold')
  return { state: booking.state, startsAt: booking.startsAt, endsAt: booking.endsAt }
}
