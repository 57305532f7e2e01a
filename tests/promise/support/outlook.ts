import type { BookingRow } from '../../../functions/app/ports/store.ts'
import { tenantCall } from './tenant.ts'
import type { World } from './world.ts'

/** The consultant moves a meeting in the own Outlook. */
export async function moveInOutlook(
  world: World,
  booking: BookingRow,
  time: { readonly startsAt: string; readonly endsAt: string },
): Promise<void> {
  await tenantCall(world, 'PATCH', addressOf(world, booking), time)
}

export async function cancelInOutlook(world: World, booking: BookingRow): Promise<void> {
  await tenantCall(world, 'PATCH', addressOf(world, booking), { act: 'cancel' })
}

/** Nobody is told, as when the wrong key is pressed. */
export async function deleteInOutlook(world: World, booking: BookingRow): Promise<void> {
  await tenantCall(world, 'DELETE', addressOf(world, booking))
}

function addressOf({ tenant }: World, { bookingId, consultantId, eventId }: BookingRow): string {
  const owner = tenant.people.byOid(consultantId)
  if (owner === undefined || eventId === undefined) throw new Error(`Booking ${bookingId} stands in no calendar`)
  return `/sandbox/calendars/${owner.id}/events/${encodeURIComponent(eventId)}`
}
