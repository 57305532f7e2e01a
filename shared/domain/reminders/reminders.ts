import type { Temporal } from 'temporal-polyfill'
import { msPerMinute } from '../calendar/day.ts'
import { instantText, msOf } from '../calendar/instant.ts'
import { intoWorkingHours } from '../calendar/working-time.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { BookingId, InstantText } from '../ids.ts'
import { awaitsCalendar, type Booking } from '../journal/booking.ts'
import { holdExpiresAt } from '../journal/decide/hold-expiry.ts'
import { isLive } from '../journal/is-live.ts'
import type { RequestState } from '../journal/state.ts'
import type { Obligation } from '../obligations/obligation.ts'
import type { Rules } from '../rules.ts'
import { reminderKey } from './reminder-key.ts'

/** Something to be told at a moment, apart from the ladder of a deadline: once, whatever is restarted. */
export type TimedReminder = MeetingReminder | StatutoryReminder

/**
 * `unconfirmed`: the calendar is silent. `tomorrow`: in time to prepare. `outcome`: its time is over, and nobody has said
 * whether it was held.
 */
export interface MeetingReminder {
  readonly of: 'unconfirmed' | 'tomorrow' | 'outcome'
  readonly bookingId: BookingId
  /** A meeting with a new time is told of anew. */
  readonly startsAt: InstantText
  readonly at: InstantText
}

/** To the leader, whose request in NemRefusion is still to be sent (L-3): some days before the limit, and on its last day. */
export interface StatutoryReminder {
  readonly of: 'statutory'
  readonly step: 'soon' | 'lastDay'
  readonly at: InstantText
}

/**
 * How long a reserved time may wait for the calendar in silence. Most outages are over by then; and since a meeting is never
 * sooner than the next day, somebody can still be asked in time.
 */
const silentMs = 120 * msPerMinute
/** Noon of the working day before: an afternoon is left to prepare. */
const dayBeforeAt = 12 * 60
/** After the meeting's end: it may run over. */
const outcomeAfterMs = 30 * msPerMinute
const statutoryWorkingDaysBefore = 5
const statutoryAt = 9 * 60

type Reminded = Pick<RequestState, 'status' | 'bookings' | 'reminded' | 'receivedAt'>

/**
 * What is still to be told, now or later. Nothing of a request that is closed, and nothing that has lost its point: a
 * meeting that has begun is not tomorrow.
 *
 * @param obligations All of the request's, as `obligationsOf` gives them.
 */
export function remindersOf(
  { calendar }: Rules,
  state: Reminded,
  obligations: readonly Obligation[],
  now: Temporal.Instant,
): readonly TimedReminder[] {
  if (state.status === 'closed') return []
  const told = new Set(state.reminded)
  const all = [
    ...state.bookings.flatMap((booking) => meetingReminders(calendar, booking, now.epochMilliseconds)),
    ...obligations.flatMap((obligation) => statutoryReminders(calendar, state, obligation, now.epochMilliseconds)),
  ]
  return all.filter((reminder) => !told.has(reminderKey(reminder)))
}

function meetingReminders(calendar: WorkingCalendar, booking: Booking, nowMs: number): readonly MeetingReminder[] {
  const { bookingId, startsAt, state, bookedAt } = booking
  if (!isLive(booking)) return []
  // In this very minute it is let go: that is what will be told.
  const expiresAt = holdExpiresAt(booking)
  if (expiresAt !== undefined && msOf(expiresAt) <= nowMs) return []
  const startMs = msOf(startsAt)
  const { zone } = calendar
  const dayBefore = calendar.lastWorkingDayOnOrBefore(zone.dayAt(startMs) - 1)
  const tomorrowMs = zone.at(dayBefore, dayBeforeAt)
  const endMs = msOf(booking.endsAt)
  const outcomeMs = intoWorkingHours(endMs + outcomeAfterMs, Number.POSITIVE_INFINITY, calendar)
  // Whoever booked it that late was told just then.
  const isNews = tomorrowMs > msOf(bookedAt)
  return [
    ...(awaitsCalendar(booking) && nowMs < startMs
      ? [{ of: 'unconfirmed' as const, bookingId, startsAt, at: instantText(msOf(bookedAt) + silentMs) }]
      : []),
    ...(isNews && nowMs < startMs
      ? [{ of: 'tomorrow' as const, bookingId, startsAt, at: instantText(tomorrowMs) }]
      : []),
    ...(state === 'confirmed' ? [{ of: 'outcome' as const, bookingId, startsAt, at: instantText(outcomeMs) }] : []),
  ]
}

function statutoryReminders(
  calendar: WorkingCalendar,
  { receivedAt }: Reminded,
  { on, state, dueAt }: Obligation,
  nowMs: number,
): readonly StatutoryReminder[] {
  const isToSend = on.kind === 'task' && on.task === 'statutoryRequest' && state === 'open'
  if (!isToSend || nowMs >= msOf(dueAt)) return []
  const { zone } = calendar
  const lastDay = zone.dayAt(msOf(dueAt))
  let soon = lastDay
  for (let before = 0; before < statutoryWorkingDaysBefore; before++) soon = calendar.lastWorkingDayOnOrBefore(soon - 1)
  const moments = [
    { step: 'soon', atMs: zone.at(soon, statutoryAt) },
    { step: 'lastDay', atMs: zone.at(lastDay, statutoryAt) },
  ] as const
  // What lay before the request says nothing that its receipt did not say.
  return moments
    .filter(({ atMs }) => atMs > msOf(receivedAt))
    .map(({ step, atMs }) => ({ of: 'statutory', step, at: instantText(atMs) }))
}
