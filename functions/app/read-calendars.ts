import { msOf } from '../../shared/domain/calendar/instant.ts'
import type { BookingId, InstantText, PersonId } from '../../shared/domain/ids.ts'
import { type Habits, withHabits } from '../../shared/domain/offers/buffers.ts'
import type { BusyCalendar } from '../../shared/domain/offers/offer.ts'
import type { App } from './app.ts'
import type { OfferQuestion } from './offer-question.ts'
import type { BookingRow } from './ports/store.ts'

/** Whose own bookings count as they are, and which one is left out. */
export interface Reading extends Pick<OfferQuestion, 'habits' | 'moving'> {
  /** A booking whose event is not in the calendar: its reservation is left out, and nothing else. */
  readonly reserved?: BookingId
}

export interface CalendarsRead {
  readonly calendars: ReadonlyMap<PersonId, BusyCalendar>
  /** When they were read, where that is not now: what the calendars said last. */
  readonly staleSince?: InstantText
}

/**
 * The calendars of these people and rooms with our own live bookings added: a slot reserved a moment ago may not have
 * reached the calendar yet, and its preparation and way never will. Without the booking that is being moved.
 *
 * @returns undefined when the calendars cannot be read.
 */
export async function readCalendars(
  app: App,
  reading: Reading,
  personIds: readonly PersonId[],
  from: InstantText,
  until: InstantText,
): Promise<ReadonlyMap<PersonId, BusyCalendar> | undefined> {
  const asked = [...new Set(personIds)]
  const [answer, bookings] = await Promise.all([
    app.calendars.busyTimes(asked, from, until),
    app.store.liveBookings(asked, from, until),
  ])
  return answer.kind === 'done' ? withOwnBookings(reading, answer.value, bookings) : undefined
}

/**
 * The same for offers: what is read is kept, and while the calendars cannot be asked, what they said last is the answer.
 * Of whom nothing is kept the calendar is unknown.
 *
 * @returns undefined when nothing is known of anybody.
 */
export async function readOrRecallCalendars(
  app: App,
  reading: Reading,
  personIds: readonly PersonId[],
  from: InstantText,
  until: InstantText,
): Promise<CalendarsRead | undefined> {
  const asked = [...new Set(personIds)]
  const [answer, bookings] = await Promise.all([
    app.calendars.busyTimes(asked, from, until),
    app.store.liveBookings(asked, from, until),
  ])
  const now = app.clock.now().toString()
  if (answer.kind === 'done') {
    await app.store.busySnapshots.keep({ calendars: answer.value, from, until, checkedAt: now })
    return { calendars: withOwnBookings(reading, answer.value, bookings) }
  }
  if (answer.kind === 'refused') return undefined
  const known = new Map((await app.store.busySnapshots.last(asked, from, until, now)).map((one) => [one.personId, one]))
  const [staleSince] = [...known.values()].map(({ checkedAt }) => checkedAt).toSorted((a, b) => msOf(a) - msOf(b))
  if (staleSince === undefined) return undefined
  const recalled = asked.map((personId) => known.get(personId) ?? { personId, busy: [], isUnknown: true })
  return { calendars: withOwnBookings(reading, recalled, bookings), staleSince }
}

function withOwnBookings(
  { habits, moving, reserved }: Reading,
  calendars: readonly BusyCalendar[],
  bookings: readonly BookingRow[],
): ReadonlyMap<PersonId, BusyCalendar> {
  const others = bookings.filter(({ bookingId }) => bookingId !== moving?.bookingId && bookingId !== reserved)
  return new Map(
    calendars.map(({ personId, busy, isUnknown }) => [
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
