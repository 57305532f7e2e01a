import { Temporal } from 'temporal-polyfill'
import type { SandboxContext } from '../../../sandbox/context.ts'
import { tenantOf } from '../../../sandbox/tenant/tenant.ts'
import type { RequestPicture } from './picture.ts'

/**
 * I3: the organisers' calendars hold one event for each confirmed booking, at its time, and no other of ours.
 *
 * Our events are known by the reference in their text, not by the key that makes creating them safe to repeat: an event
 * that lost its key must not escape the check.
 */
export function oneEventForEachBooking(tenant: SandboxContext, pictures: readonly RequestPicture[]): string[] {
  const found = eventsByReference(tenant)
  return pictures.flatMap(({ row: { reference }, bookings }) => {
    const wanted = bookings
      .filter(({ state }) => state === 'confirmed')
      .map(({ consultantId, startsAt, endsAt }) => placeOf(consultantId, startsAt, endsAt))
      .toSorted()
    const present = (found.get(reference) ?? []).toSorted()
    if (wanted.join() === present.join()) return []
    return [`I3: ${reference} has events [${present.join(', ')}] for confirmed bookings [${wanted.join(', ')}]`]
  })
}

function eventsByReference(tenant: SandboxContext): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>()
  for (const { oid } of tenant.people.all()) {
    for (const event of tenantOf(tenant).events(oid)) {
      const reference = /Reference: ([\w-]+)/.exec(event.body.content)?.[1]
      if (!event.isOrganizer || event.isCancelled || reference === undefined) continue
      const [startsAt, endsAt] = [event.startMs, event.endMs].map((ms) =>
        Temporal.Instant.fromEpochMilliseconds(ms).toString(),
      )
      all.set(reference, [...(all.get(reference) ?? []), placeOf(oid, startsAt ?? '', endsAt ?? '')])
    }
  }
  return all
}

function placeOf(consultantId: string, startsAt: string, endsAt: string): string {
  return `${consultantId.slice(0, 8)} ${startsAt} to ${endsAt}`
}
