import { channels } from '../../../functions/app/ports/deliveries.ts'
import type { World } from '../support/world.ts'
import { arrivalsIn } from './arrivals.ts'
import { rowsOf } from './picture.ts'

/** When each alert about a request first arrived anywhere, in milliseconds, by `request subject`. */
export async function toldAt({ tenant, databaseUrl }: World): Promise<ReadonlyMap<string, number>> {
  const arrived = arrivalsIn(tenant)
  const told = new Map<string, number>()
  for (const { alert_id, request_id, subject } of await rowsOf(databaseUrl, alertsOfRequests)) {
    const moments = channels.flatMap((channel) => arrived(channel, String(alert_id)))
    if (moments.length > 0) told.set(`${String(request_id)} ${String(subject)}`, Math.min(...moments))
  }
  return told
}

const alertsOfRequests = 'select alert_id, request_id, subject from alert where request_id is not null'
