import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestPicture } from './picture.ts'

/** I5: the request's row and its bookings are what the journal adds up to, each leaves a state once, and the chain of hashes holds. */
export function journalTellsAll({ row, journal, bookings, chain }: RequestPicture): string[] {
  const state = fold(journal)
  const wrong: string[] = []
  const said = (what: string, told: unknown, kept: unknown) => {
    if (told !== kept)
      wrong.push(`I5: ${row.reference}: the journal says ${what} ${String(told)}, the table ${String(kept)}`)
  }
  if (chain.kind === 'broken') wrong.push(`I5: ${row.reference}: the chain breaks at entry ${chain.sequence}`)
  said('entries', state.sequence, row.sequence)
  said('reference', state.reference, row.reference)
  said('status', state.status, row.status)
  said('consultant', state.consultantId, row.consultantId)
  said('leader', state.leaderId, row.leaderId)
  said('employee', state.employeeId, row.employeeId)
  said('received', momentOf(state.receivedAt), momentOf(row.receivedAt))
  said('bookings', state.bookings.length, bookings.length)
  for (const told of state.bookings) {
    const kept = bookings.find(({ bookingId }) => bookingId === told.bookingId)
    said(`booking ${told.bookingId} is`, stateInTable[told.state], kept?.state)
    said('its consultant', told.consultantId, kept?.consultantId)
    said('its start', momentOf(told.startsAt), kept && momentOf(kept.startsAt))
    said('its end', momentOf(told.endsAt), kept && momentOf(kept.endsAt))
  }
  const ends = journal.flatMap(({ event }) =>
    event.type === 'MeetingBooked' || event.type === 'MeetingCancelled' ? [`${event.type} ${event.bookingId}`] : [],
  )
  if (new Set(ends).size < ends.length) wrong.push(`I5: ${row.reference}: a booking left one state twice`)
  return wrong
}

const stateInTable = {
  held: 'held',
  confirmed: 'confirmed',
  cancelled: 'released',
  meetingHeld: 'confirmed',
  notHeld: 'confirmed',
} as const satisfies Record<Booking['state'], string>

/** The database keeps microseconds. */
function momentOf(text: string): number {
  return Date.parse(text)
}
