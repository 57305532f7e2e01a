import type { Store } from '../../../functions/app/ports/store.ts'
import { isMovedUnseen } from '../../../shared/domain/journal/booking.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestPicture } from './picture.ts'

/** I6: the queue is empty, nothing was given up, no booking, no move and no alert still waits for the world to be told. */
export async function nothingStuck(store: Store, pictures: readonly RequestPicture[]): Promise<string[]> {
  const { queuedEffects, deadEffects } = await store.health()
  const wrong: string[] = []
  if (queuedEffects > 0) wrong.push(`I6: ${queuedEffects} effects still wait`)
  if (deadEffects > 0) wrong.push(`I6: ${deadEffects} effects were given up`)
  for (const { row, journal, bookings, alerts } of pictures) {
    for (const { bookingId, state } of bookings)
      if (state === 'held') wrong.push(`I6: ${row.reference} still holds ${bookingId}`)
    for (const { bookingId } of fold(journal).bookings.filter(isMovedUnseen))
      wrong.push(`I6: ${row.reference} has moved ${bookingId} and never asked the calendars`)
    for (const { kind, state } of alerts)
      if (state === 'queued') wrong.push(`I6: ${row.reference} has an alert "${kind}" that was never sent`)
  }
  return wrong
}
