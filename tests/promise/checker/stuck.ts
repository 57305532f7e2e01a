import { Temporal } from 'temporal-polyfill'
import { isMovedUnseen } from '../../../shared/domain/journal/booking.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { World } from '../support/world.ts'
import { rowsOf, type RequestPicture } from './picture.ts'

/** The world does not stop for whoever looks at it: what a timer queued meanwhile is on its way, not stuck. */
const effectLimit = Temporal.Duration.from({ minutes: 1 })

/** In one look, so that none is sent between two. */
const unsent = `
  select request.reference, alert.kind from alert join request using (request_id)
  where alert.state = 'queued' and not exists (
    select from pgboss.job where name = 'effects' and state < 'completed' and data->>'alertId' = alert.alert_id::text
  )`

/**
 * I6: no effect waits past its limit, nothing was given up, no booking and no move still waits for the world to be
 * told, and no alert waits for an effect that does not exist.
 */
export async function nothingStuck(world: World, pictures: readonly RequestPicture[]): Promise<string[]> {
  const { queuedEffects, deadEffects, oldestEffectAt: oldest } = await world.store.health()
  const wrong: string[] = []
  if (oldest !== undefined && Temporal.Instant.compare(oldest, world.now().subtract(effectLimit)) < 0)
    wrong.push(`I6: ${queuedEffects} effects still wait, the oldest since ${oldest.toString()}`)
  if (deadEffects > 0) wrong.push(`I6: ${deadEffects} effects were given up`)
  for (const { row, journal, bookings } of pictures) {
    for (const { bookingId, state } of bookings)
      if (state === 'held') wrong.push(`I6: ${row.reference} still holds ${bookingId}`)
    for (const { bookingId } of fold(journal).bookings.filter(isMovedUnseen))
      wrong.push(`I6: ${row.reference} has moved ${bookingId} and never asked the calendars`)
  }
  const references = new Set(pictures.map(({ row }) => row.reference))
  for (const { reference, kind } of await rowsOf(world.databaseUrl, unsent))
    if (references.has(String(reference)))
      wrong.push(`I6: ${String(reference)} has an alert "${String(kind)}" that nothing will send`)
  return wrong
}
