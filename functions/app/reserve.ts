import type { PersonId, RequestId } from '../../shared/domain/ids.ts'
import type { RequestEvent } from '../../shared/domain/journal/events.ts'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import { wishedParticipants } from './wished-participants.ts'
import type { Transaction } from './ports/store.ts'

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
  eventId?: string,
): Promise<'reserved' | 'taken' | 'not-there'> {
  for (const event of events) {
    const answer = await reserveOne(tx, requestId, event, state, eventId)
    if (answer === 'taken' || answer === 'not-there') return answer
  }
  return 'reserved'
}

async function reserveOne(
  tx: Transaction,
  requestId: RequestId,
  event: RequestEvent,
  state: RequestState | undefined,
  eventId: string | undefined,
): Promise<'claimed' | 'moved' | 'changed' | 'taken' | 'not-there' | 'nothing'> {
  switch (event.type) {
    case 'SlotHeld': {
      const { bookingId, consultantId, startsAt, endsAt, wish } = event
      const attendeeIds: PersonId[] = state === undefined ? [] : wishedParticipants(wish, state)
      return tx.claimSlot({ bookingId, requestId, consultantId, startsAt, endsAt, place: wish.place, attendeeIds })
    }
    case 'MeetingMoved':
      return tx.moveSlot(event.bookingId, stateOf(state, event.bookingId), event.startsAt, event.endsAt)
    case 'MeetingBooked':
      return tx.changeBooking(event.bookingId, 'held', 'confirmed', eventId)
    case 'MeetingCancelled':
      return tx.changeBooking(event.bookingId, stateOf(state, event.bookingId), 'released')
    default:
      return 'nothing'
  }
}

function stateOf(state: RequestState | undefined, bookingId: string): 'held' | 'confirmed' {
  return state?.bookings.find((booking) => booking.bookingId === bookingId)?.state === 'confirmed'
    ? 'confirmed'
    : 'held'
}
