import { msPerMinute } from '../../../shared/domain/calendar/day.ts'
import { instantText, msOf } from '../../../shared/domain/calendar/instant.ts'
import type { BookingId, InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { MeetingTimes } from '../../../shared/domain/journal/booking.ts'
import { longestAround, withHabits } from '../../../shared/domain/offers/buffers.ts'
import type { BusyCalendar } from '../../../shared/domain/offers/offer.ts'
import { within } from '../../within.ts'
import type { App } from '../app.ts'
import { engagedBetween, isInStandingHours, type Office } from './engagements.ts'
import type { OfferQuestion } from './offer-question.ts'
import type { LiveBookingRow } from '../ports/booking-row.ts'

/** Whose own bookings count as they are, and which one is left out. */
export interface Reading extends Office, Pick<OfferQuestion, 'habits' | 'moving' | 'leaving'> {
  /** A booking whose event is not in the calendar: its reservation is left out, and nothing else. */
  readonly reserved?: BookingId
}

/** While a person waits: calendars that are silent for so long are as good as away. */
export const waitingMs = 3_000

export interface CalendarsRead {
  readonly calendars: ReadonlyMap<PersonId, BusyCalendar>
  /** When they were read, where that is not now: what the calendars said last. */
  readonly staleSince?: InstantText
}

/**
 * The calendars of these people and rooms with our own live bookings added: a slot reserved a moment ago may not have
 * reached the calendar yet, and its preparation and way never will; nor do days away and standing hours elsewhere. Without
 * the booking that is being moved.
 *
 * @param patienceMs How long somebody waits for them; as long as a call may take unless told.
 * @returns undefined when the calendars cannot be read.
 */
export async function readCalendars(
  app: App,
  reading: Reading,
  personIds: readonly PersonId[],
  from: InstantText,
  until: InstantText,
  patienceMs = Number.POSITIVE_INFINITY,
): Promise<ReadonlyMap<PersonId, BusyCalendar> | undefined> {
  const asked = [...new Set(personIds)]
  const [answer, bookings] = await Promise.all([
    inTime(app, app.calendars.busyTimes(asked, from, until), patienceMs),
    bookingsAround(app, reading, asked, from, until),
  ])
  const own = { bookings, engaged: engagedBetween(app, reading, from, until) }
  return answer?.kind === 'done' ? withOwn(reading, answer.value, own) : undefined
}

/**
 * The same for offers: what is read is kept, and while the calendars cannot be asked or keep somebody waiting, what they
 * said last is the answer. Of whom nothing is kept the calendar is unknown.
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
  const read = app.calendars.busyTimes(asked, from, until)
  const [early, bookings] = await Promise.all([
    inTime(app, read, waitingMs),
    bookingsAround(app, reading, asked, from, until),
  ])
  const own = { bookings, engaged: engagedBetween(app, reading, from, until) }
  const now = app.clock.now().toString()
  const last = early?.kind === 'done' ? [] : await app.store.busySnapshots.last(asked, from, until, now)
  const answer = early ?? (last.length === 0 ? await read : undefined)
  if (answer?.kind === 'done') {
    await app.store.busySnapshots.keep({ calendars: answer.value, from, until, checkedAt: now })
    return { calendars: withOwn(reading, answer.value, own) }
  }
  if (answer?.kind === 'refused') return undefined
  const known = new Map(last.map((one) => [one.personId, one]))
  const [staleSince] = [...known.values()].map(({ checkedAt }) => checkedAt).toSorted((a, b) => msOf(a) - msOf(b))
  if (staleSince === undefined) return undefined
  const recalled = asked.map((personId) => known.get(personId) ?? { personId, busy: [], isUnknown: true })
  return { calendars: withOwn(reading, recalled, own), staleSince }
}

/** Also those beside the period whose preparation or way reaches into it. */
function bookingsAround(
  app: App,
  { habits }: Reading,
  asked: readonly PersonId[],
  from: InstantText,
  until: InstantText,
): Promise<readonly LiveBookingRow[]> {
  const beyondMs = longestAround(asked.map((personId) => habits.get(personId))) * msPerMinute
  return app.store.liveBookings(asked, instantText(msOf(from) - beyondMs), instantText(msOf(until) + beyondMs))
}

/** Undefined when it did not come in time. The call goes on; a fault of it is told of, since nobody hears it otherwise. */
export async function inTime<T>(app: App, asked: Promise<T>, patienceMs: number): Promise<T | undefined> {
  if (!Number.isFinite(patienceMs)) return asked
  const answer = await within(asked, patienceMs)
  if (answer === undefined) asked.catch((reason: unknown) => app.log.error('late-answer-failed', reason))
  return answer
}

interface Around {
  readonly bookings: readonly LiveBookingRow[]
  readonly engaged: ReadonlyMap<PersonId, BusyCalendar['busy']>
}

function withOwn(
  reading: Reading,
  calendars: readonly BusyCalendar[],
  { bookings, engaged }: Around,
): ReadonlyMap<PersonId, BusyCalendar> {
  const { moving, reserved, leaving = [] } = reading
  const own = [...(moving === undefined ? [] : [moving]), ...leaving].map(blockOf)
  const others = bookings.filter(({ bookingId }) => bookingId !== moving?.bookingId && bookingId !== reserved)
  return new Map(
    calendars.map(({ personId, busy, isUnknown }) => [
      personId,
      {
        personId,
        isUnknown,
        busy: [
          ...busy.filter((block) => !own.some((one) => isSame(block, one))),
          ...others.flatMap((booking) => ownBlock(booking, personId, reading)),
          ...(engaged.get(personId) ?? []),
        ],
      },
    ]),
  )
}

interface Block {
  readonly startMs: number
  readonly endMs: number
}

function ownBlock(booking: LiveBookingRow, personId: PersonId, reading: Reading): Block[] {
  const block = blockOf(booking)
  if (booking.consultantId === personId) {
    // Somebody who is there anyway goes nowhere between two meetings at the same workplace.
    const isThere = booking.workplaceId === reading.at.workplaceId && isInStandingHours(reading, personId, booking)
    return [isThere ? block : withHabits(block, booking.place, reading.habits.get(personId))]
  }
  return booking.attendeeIds.includes(personId) ? [block] : []
}

function blockOf({ startsAt, endsAt }: MeetingTimes): Block {
  return { startMs: msOf(startsAt), endMs: msOf(endsAt) }
}

function isSame(block: Block, other: Block): boolean {
  return block.startMs === other.startMs && block.endMs === other.endMs
}
