import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../../calendar/instant.ts'
import { isAt, isMovedUnseen, needsLook, type MeetingTimes, type Booking } from '../booking.ts'
import type { Decision, UnseenMoveAnswer } from '../commands.ts'
import { accepted, nothingNew } from './decisions.ts'

/**
 * What the calendars said of a time that a meeting was moved to while they could not be read, or long before its event could
 * follow. An answer about a time that
 * the meeting no longer has is nothing: it was moved on meanwhile.
 *
 * A time that is taken is never booked over. The meeting goes back to where its event still stands; when that has begun by
 * now there is nothing to go back to, and it is let go.
 */
export function decideUnseenMove(booking: Booking, command: UnseenMoveAnswer, now: Temporal.Instant): Decision {
  const { bookingId } = booking
  if (booking.state !== 'confirmed' || !isAt(booking, command.to)) return nothingNew
  if (command.type === 'noteMoveStands') {
    return isMovedUnseen(booking) ? accepted({ type: 'MeetingMoveStands', bookingId }) : nothingNew
  }
  if (!needsLook(booking, now)) return nothingNew
  const { startsAt, endsAt } = command.back
  return msOf(startsAt) > now.epochMilliseconds
    ? accepted({ type: 'MeetingMoved', bookingId, startsAt, endsAt, source: 'timeTaken' })
    : accepted({ type: 'MeetingCancelled', bookingId, reason: 'calendarBusy' })
}

/** The event behind a confirmation may stand where the booking was before it was moved to a time nobody has seen. */
export function decideConfirm(booking: Booking, standsAt: MeetingTimes | undefined): Decision {
  const { bookingId, isUnchecked } = booking
  const isToAsk = isUnchecked === true && standsAt !== undefined && !isAt(booking, standsAt)
  return accepted({ type: 'MeetingBooked', bookingId, ...(isToAsk && { isUnchecked }) })
}
