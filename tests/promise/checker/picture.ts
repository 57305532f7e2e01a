import { Client } from 'pg'
import type { Delivery } from '../../../functions/app/ports/deliveries.ts'
import type { AlertRow } from '../../../functions/app/ports/alert-row.ts'
import type { BookingRow } from '../../../functions/app/ports/booking-row.ts'
import type { ChainVerdict } from '../../../functions/app/ports/store.ts'
import type { RequestRow } from '../../../functions/app/ports/request-row.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import type { World } from '../support/world.ts'

/** One request as the database has it, each table read for itself. */
export interface RequestPicture {
  readonly row: RequestRow
  readonly journal: readonly JournalEntry[]
  readonly bookings: readonly BookingRow[]
  readonly alerts: readonly (AlertRow & { readonly deliveries: readonly Delivery[] })[]
  readonly chain: ChainVerdict
}

/** Everything the database holds about requests, for the checker to hold against the calendars, the chats and the ledger. */
export async function pictureOf(
  { databaseUrl, store }: World,
  only?: ReadonlySet<string>,
): Promise<readonly RequestPicture[]> {
  const found = await rowsOf(databaseUrl, 'select request_id, reference from request')
  const pictures: RequestPicture[] = []
  for (const { request_id, reference } of found) {
    if (only?.has(String(reference)) === false) continue
    const requestId = String(request_id)
    const [row, journal, bookings, alerts, chain] = await Promise.all([
      store.row(requestId),
      store.journal(requestId),
      store.bookings(requestId),
      store.alerts(requestId),
      store.verifyChain(requestId),
    ])
    const deliveries = await store.deliveries.of(alerts.map(({ alertId }) => alertId))
    if (row === undefined) throw new Error('A request went while the checker looked')
    const withDeliveries = alerts.map((alert) => ({
      ...alert,
      deliveries: deliveries.filter(({ alertId }) => alertId === alert.alertId),
    }))
    pictures.push({ row, journal, bookings, alerts: withDeliveries, chain })
  }
  return pictures
}

/** As whoever owns the database: the checker trusts none of the product's own reading. */
export async function rowsOf(databaseUrl: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(text)
    return rows
  } finally {
    await client.end()
  }
}
