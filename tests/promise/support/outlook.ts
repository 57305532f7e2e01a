import { randomUUID } from 'node:crypto'
import type { BookingRow } from '../../../functions/app/ports/booking-row.ts'
import { tenantOf } from '../../../sandbox/tenant/tenant.ts'
import type { MeetingTimes } from '../../../shared/domain/journal/booking.ts'
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

/** An appointment of the consultant's own, in the own Outlook while ours cannot be seen from here. */
export function takeInOutlook({ tenant }: World, { consultantId, eventId }: BookingRow, time: MeetingTimes): void {
  const calendars = tenantOf(tenant)
  const like = calendars.event(consultantId, eventId ?? '')
  if (like === undefined) throw new Error('The consultant has nothing in the calendar')
  calendars.putEvent({
    ...like,
    id: randomUUID(),
    immutableId: randomUUID(),
    iCalUId: randomUUID(),
    startMs: Date.parse(time.startsAt),
    endMs: Date.parse(time.endsAt),
    subject: 'Optaget',
    body: { contentType: 'text', content: '' },
    attendees: [],
    transactionId: null,
    extendedProperties: [],
  })
}

function addressOf({ tenant }: World, { bookingId, consultantId, eventId }: BookingRow): string {
  const owner = tenant.people.byOid(consultantId)
  if (owner === undefined || eventId === undefined) throw new Error(`Booking ${bookingId} stands in no calendar`)
  return `/sandbox/calendars/${owner.id}/events/${encodeURIComponent(eventId)}`
}
