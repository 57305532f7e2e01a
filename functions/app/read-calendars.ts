import { msOf } from '../../shared/domain/calendar/instant.ts'
import type { InstantText, PersonId } from '../../shared/domain/ids.ts'
import { type Habits, withHabits } from '../../shared/domain/offers/buffers.ts'
import type { BusyCalendar } from '../../shared/domain/offers/offer.ts'
import type { App } from './app.ts'
import type { OfferQuestion } from './offer-question.ts'
import type { BookingRow } from './ports/store.ts'

/**
 * The calendars of these people and rooms with our own live bookings added: a slot reserved a moment ago may not have
 * reached the calendar yet, and its preparation and way never will. Without the booking that is being moved.
 *
 * @returns undefined when the calendars cannot be read.
 */
export async function readCalendars(
  app: App,
  { habits, moving }: OfferQuestion,
  personIds: readonly PersonId[],
  from: InstantText,
  until: InstantText,
): Promise<ReadonlyMap<PersonId, BusyCalendar> | undefined> {
  const asked = [...new Set(personIds)]
  const [answer, bookings] = await Promise.all([
    app.calendars.busyTimes(asked, from, until),
    app.store.liveBookings(asked, from, until),
  ])
  if (answer.kind !== 'done') return undefined
  const others = bookings.filter(({ bookingId }) => bookingId !== moving?.bookingId)
  return new Map(
    answer.value.map(({ personId, busy, isUnknown }) => [
      personId,
      {
        personId,
        isUnknown,
        busy: [
          ...busy.filter((block) => moving === undefined || !isSame(block, blockOf(moving))),
          ...others.flatMap((booking) => ownBlock(booking, personId, habits)),
        ],
      },
    ]),
  )
}

interface Block {
  readonly startMs: number
  readonly endMs: number
}

function ownBlock(booking: BookingRow, personId: PersonId, habits: ReadonlyMap<PersonId, Habits>): Block[] {
  if (booking.consultantId === personId) return [withHabits(blockOf(booking), booking.place, habits.get(personId))]
  return booking.attendeeIds.includes(personId) ? [blockOf(booking)] : []
}

function blockOf({ startsAt, endsAt }: { readonly startsAt: InstantText; readonly endsAt: InstantText }): Block {
  return { startMs: msOf(startsAt), endMs: msOf(endsAt) }
}

function isSame(block: Block, other: Block): boolean {
  return block.startMs === other.startMs && block.endMs === other.endMs
}
