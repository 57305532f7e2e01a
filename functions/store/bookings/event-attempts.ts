import { type Kysely, sql } from 'kysely'
import type { BookingId, InstantText } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

/** One statement of its own, committed before the calendar is asked. Every attempt notes its moment; the first is told apart. */
export async function noteEventAttempt(
  db: Kysely<Database>,
  bookingId: BookingId,
  at: InstantText,
): Promise<'first' | 'again' | 'not-held'> {
  const { rows } = await sql<{ isFirst: boolean }>`
    with before as (
      select booking_id, event_attempted_at from booking
      where booking_id = ${bookingId} and state = 'held'
      for update
    )
    update booking set event_attempted_at = ${at}
    from before where booking.booking_id = before.booking_id
    returning before.event_attempted_at is null as "isFirst"`.execute(db)
  const [noted] = rows
  if (noted === undefined) return 'not-held'
  return noted.isFirst ? 'first' : 'again'
}

/** Never takes the place of an id that is known already. */
export async function keepEventId(db: Kysely<Database>, bookingId: BookingId, eventId: string): Promise<void> {
  await db
    .updateTable('booking')
    .set({ event_id: eventId })
    .where('booking_id', '=', bookingId)
    .where('event_id', 'is', null)
    .execute()
}
