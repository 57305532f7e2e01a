import { sql, type Kysely, type Transaction } from 'kysely'
import type { BookingRow } from '../../app/ports/booking-row.ts'
import type { BookingId, PersonId } from '../../../shared/domain/ids.ts'
import { bookingOf, selectBookings } from './bookings.ts'
import { bossSchema, effectQueue } from '../queue/boss.ts'
import type { Database } from '../database/database.ts'

/** Ids of events are compared within one mailbox alone. */
export async function bookingsOfEvents(
  db: Kysely<Database>,
  consultantId: PersonId,
  eventIds: readonly string[],
): Promise<readonly BookingRow[]> {
  if (eventIds.length === 0) return []
  const rows = await selectBookings(db)
    .where('consultant_id', '=', consultantId)
    .where('event_id', '=', sql<string>`any(${eventIds})`)
    .execute()
  return rows.map(bookingOf)
}

const calendarWrites = ['createEvent', 'moveEvent', 'cancelEvent']

export async function isCalendarWritePending(db: Kysely<Database>, bookingId: BookingId): Promise<boolean> {
  const { rows } = await sql`
    select from ${sql.table(`${bossSchema}.job`)}
    where name = ${effectQueue} and state < 'completed'
      and data->>'bookingId' = ${bookingId} and data->>'kind' = any(${calendarWrites})
    limit 1`.execute(db)
  return rows.length > 0
}

/** Names the event it leaves: zero rows means that the booking has another by now, or none. */
export async function adoptEvent(
  trx: Transaction<Database>,
  bookingId: BookingId,
  from: string | undefined,
  to: string,
): Promise<'changed' | 'not-there'> {
  const adopted = await trx
    .updateTable('booking')
    .set({ event_id: to })
    .where('booking_id', '=', bookingId)
    .where('event_id', 'is not distinct from', from ?? null)
    .where('state', '=', 'confirmed')
    .executeTakeFirst()
  return adopted.numUpdatedRows === 1n ? 'changed' : 'not-there'
}
