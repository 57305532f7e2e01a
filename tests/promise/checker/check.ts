import type { World } from '../support/world.ts'
import { eachAlertArrivesOnce } from './alerts.ts'
import { oneEventForEachBooking } from './calendars.ts'
import { journalTellsAll } from './journal.ts'
import { noOverlaps } from './overlaps.ts'
import { pictureOf } from './picture.ts'
import { everyYesStands } from './requests.ts'
import { nothingStuck } from './stuck.ts'

/**
 * What must be true after any run, once the queue is empty (see settle.ts). Each answer names the invariant it breaks:
 *
 * I1 every acknowledged request exists; I2 no consultant's live bookings overlap; I3 one calendar event for each confirmed
 * booking, at its time, and none without; I4 no alert twice at one level or by one channel, none lost
 * without a later one; I5 every change has its journal row; I6 nothing waits past its limit.
 *
 * @param only The references to look at, when a long run is looked at step by step; everything unless given.
 */
export async function check(world: World, only?: ReadonlySet<string>): Promise<readonly string[]> {
  const pictures = await pictureOf(world, only)
  const acknowledged = world.ledger.all().filter(({ reference }) => only?.has(reference) !== false)
  return [
    ...everyYesStands(acknowledged, pictures),
    ...(await noOverlaps(world.databaseUrl)),
    ...oneEventForEachBooking(world.tenant, pictures),
    ...eachAlertArrivesOnce(world.tenant, pictures, (await world.store.municipality())?.coordinatorIds ?? []),
    ...pictures.flatMap(journalTellsAll),
    ...(await nothingStuck(world, pictures)),
  ]
}
