import { type Kysely, type RawBuilder, sql, type SqlBool, type Transaction } from 'kysely'
import { DatabaseError } from 'pg'
import type { BookingGuests, BookingRow, LiveBooking, LiveBookingRow } from '../../app/ports/booking-row.ts'
import type { BookingId, InstantText, PersonId, RequestId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

/** One statement against the exclusion constraint: `taken` when an overlapping booking lives. */
export async function claimSlot(
  trx: Transaction<Database>,
  booking: Omit<BookingRow, 'state' | 'eventId' | 'eventAttemptedAt'>,
): Promise<'claimed' | 'taken'> {
  const claimed = await trx
    .insertInto('booking')
    .values({
      booking_id: booking.bookingId,
      request_id: booking.requestId,
      consultant_id: booking.consultantId,
      during: period(booking.startsAt, booking.endsAt),
      state: 'held',
      place: booking.place,
      attendee_ids: booking.attendeeIds,
      optional_ids: booking.optionalIds ?? [],
      room_id: booking.roomId ?? null,
      hides_attendees: booking.hidesAttendees ?? false,
      event_id: null,
      event_attempted_at: null,
    })
    .onConflict((conflict) => conflict.constraint('booking_no_overlap').doNothing())
    .executeTakeFirst()
  return claimed.numInsertedOrUpdatedRows === 1n ? 'claimed' : 'taken'
}

/** Names what it leaves. A refused move leaves the rest of the transaction as it was. */
export async function moveSlot(
  trx: Transaction<Database>,
  bookingId: BookingId,
  from: LiveBooking,
  startsAt: InstantText,
  endsAt: InstantText,
): Promise<'moved' | 'not-there' | 'taken'> {
  // An update knows no `on conflict`; without the savepoint the refusal would end the whole transaction.
  await sql`savepoint move_slot`.execute(trx)
  try {
    const moved = await trx
      .updateTable('booking')
      .set({ during: period(startsAt, endsAt) })
      .where('booking_id', '=', bookingId)
      .where(isAs(from))
      .executeTakeFirst()
    await sql`release savepoint move_slot`.execute(trx)
    return moved.numUpdatedRows === 1n ? 'moved' : 'not-there'
  } catch (reason) {
    if (!(reason instanceof DatabaseError && reason.constraint === 'booking_no_overlap')) throw reason
    await sql`rollback to savepoint move_slot`.execute(trx)
    return 'taken'
  }
}

/** Names what it leaves: zero rows means that somebody was first. */
export async function changeBooking(
  trx: Transaction<Database>,
  bookingId: BookingId,
  from: LiveBooking,
  to: 'confirmed' | 'released',
  eventId?: string,
): Promise<'changed' | 'not-there'> {
  const changed = await trx
    .updateTable('booking')
    .set({ state: to, ...(eventId === undefined ? {} : { event_id: eventId }) })
    .where('booking_id', '=', bookingId)
    .where(isAs(from))
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n ? 'changed' : 'not-there'
}

export async function keepGuests(
  db: Kysely<Database>,
  bookingId: BookingId,
  { attendeeIds, optionalIds, hidesAttendees }: BookingGuests,
): Promise<void> {
  await db
    .updateTable('booking')
    .set({ attendee_ids: attendeeIds, optional_ids: optionalIds, hides_attendees: hidesAttendees })
    .where('booking_id', '=', bookingId)
    .execute()
}

export async function bookings(db: Kysely<Database>, requestId: RequestId): Promise<readonly BookingRow[]> {
  const rows = await selectBookings(db).where('request_id', '=', requestId).orderBy('starts_at').execute()
  return rows.map(bookingOf)
}

export async function booking(db: Kysely<Database>, bookingId: BookingId): Promise<BookingRow | undefined> {
  const row = await selectBookings(db).where('booking_id', '=', bookingId).executeTakeFirst()
  return row && bookingOf(row)
}

export async function liveBookings(
  db: Kysely<Database>,
  consultantIds: readonly PersonId[],
  from: InstantText,
  until: InstantText,
): Promise<readonly LiveBookingRow[]> {
  const rows = await selectBookings(db)
    .select(({ selectFrom }) =>
      selectFrom('request')
        .select('request.workplace_id')
        .whereRef('request.request_id', '=', 'booking.request_id')
        .as('workplace_id'),
    )
    .where('consultant_id', '=', sql<string>`any(${consultantIds})`)
    .where('during', '&&', period(from, until))
    .where('state', '<>', 'released')
    .orderBy('starts_at')
    .execute()
  return rows.map((row) => ({ ...bookingOf(row), workplaceId: row.workplace_id ?? '' }))
}

/** In that state and at that time. */
function isAs({ state, startsAt, endsAt }: LiveBooking): RawBuilder<SqlBool> {
  return sql<SqlBool>`(state = ${state} and during = ${period(startsAt, endsAt)})`
}

function period(startsAt: InstantText, endsAt: InstantText): RawBuilder<string> {
  return sql<string>`tstzrange(${startsAt}, ${endsAt}, '[)')`
}

export function selectBookings(db: Kysely<Database>) {
  return db
    .selectFrom('booking')
    .select(['booking_id', 'request_id', 'consultant_id', 'state', 'place', 'attendee_ids', 'optional_ids', 'room_id'])
    .select(['hides_attendees', 'event_id', 'event_attempted_at'])
    .select([sql<string>`lower(during)`.as('starts_at'), sql<string>`upper(during)`.as('ends_at')])
}

type SelectedBooking = Awaited<ReturnType<ReturnType<typeof selectBookings>['execute']>>[number]

export function bookingOf(row: SelectedBooking): BookingRow {
  return {
    bookingId: row.booking_id,
    requestId: row.request_id,
    consultantId: row.consultant_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state,
    place: row.place,
    attendeeIds: row.attendee_ids,
    ...(row.optional_ids.length === 0 ? {} : { optionalIds: row.optional_ids }),
    ...(row.room_id === null ? {} : { roomId: row.room_id }),
    ...(row.hides_attendees ? { hidesAttendees: true } : {}),
    ...(row.event_attempted_at === null ? {} : { eventAttemptedAt: row.event_attempted_at }),
    ...(row.event_id === null ? {} : { eventId: row.event_id }),
  }
}
