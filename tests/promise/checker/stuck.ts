import { Temporal } from 'temporal-polyfill'
import { isMovedUnseen } from '../../../shared/domain/journal/booking.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { World } from '../support/world.ts'
import type { RequestPicture } from './picture.ts'

/** The world does not stop for whoever looks at it: what a timer queued meanwhile is on its way, not stuck. */
const effectLimit = Temporal.Duration.from({ minutes: 1 })

/**
 * I6: no effect waits past its limit, nothing was given up, no booking, no move and no alert still waits for the world to
 * be told.
 */
export async function nothingStuck(world: World, pictures: readonly RequestPicture[]): Promise<string[]> {
  const { queuedEffects, deadEffects, oldestEffectAt: oldest } = await world.store.health()
  const wrong: string[] = []
  if (oldest !== undefined && Temporal.Instant.compare(oldest, world.now().subtract(effectLimit)) < 0)
    wrong.push(`I6: ${queuedEffects} effects still wait, the oldest since ${oldest.toString()}`)
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
