import type { Temporal } from 'temporal-polyfill'
import { dayOf } from '../../calendar/day.ts'
import { msOf } from '../../calendar/instant.ts'
import type { InstantText } from '../../ids.ts'
import { obligationsOf } from '../../obligations/obligations-of.ts'
import type { Rules } from '../../rules.ts'
import { unreachable } from '../../unreachable.ts'
import type { CalendarFact, Decision } from '../commands.ts'
import { accepted, nothingNew, rejected } from './decisions.ts'
import type { Booking } from '../booking.ts'
import type { RequestState } from '../state.ts'

/**
 * What happened to the event in Outlook, told as it is: no rule can refuse it, so a day outside the window is flagged.
 * A meeting whose time has passed stays to be recorded as it was: whoever tidies a calendar cancels nothing.
 */
export function decideCalendarFact(
  rules: Rules,
  state: RequestState,
  booking: Booking,
  command: CalendarFact,
  now: Temporal.Instant,
): Decision {
  const { bookingId } = booking
  switch (command.type) {
    case 'noteMovedInCalendar': {
      const { startsAt, endsAt } = command
      if (msOf(endsAt) <= msOf(startsAt)) return rejected('slot-ends-before-start', 'endsAt')
      const isOutsideWindow = isOutside(rules, state, booking, startsAt, now)
      return accepted({
        type: 'MeetingMoved',
        bookingId,
        startsAt,
        endsAt,
        source: 'outlook',
        ...(isOutsideWindow && { isOutsideWindow }),
      })
    }
    case 'noteMoveUndone': {
      const { startsAt, endsAt, changeKey } = command
      return accepted({ type: 'MeetingMoveUndone', bookingId, startsAt, endsAt, changeKey })
    }
    case 'noteGoneFromCalendar':
      if (msOf(booking.endsAt) <= now.epochMilliseconds) return nothingNew
      return accepted({ type: 'MeetingCancelled', bookingId, reason: 'inCalendar' })
    case 'noteDeclined':
      return accepted({ type: 'InvitationDeclined', bookingId, by: command.by })
    default:
      return unreachable(command)
  }
}

/** Calendars tell things more than once, and tell us of our own writes too: only what differs is new. */
export function isKnownFact(booking: Booking, command: CalendarFact): boolean {
  switch (command.type) {
    case 'noteMovedInCalendar':
      return msOf(booking.startsAt) === msOf(command.startsAt) && msOf(booking.endsAt) === msOf(command.endsAt)
    case 'noteMoveUndone':
      return booking.undoneChange === command.changeKey
    case 'noteGoneFromCalendar':
      return booking.state === 'cancelled'
    case 'noteDeclined':
      return booking.declinedBy?.includes(command.by) === true
    default:
      return unreachable(command)
  }
}

/** Whether a day lies before the opening or after the limit of what the meeting is there to meet. */
function isOutside(
  rules: Rules,
  state: RequestState,
  booking: Booking,
  startsAt: InstantText,
  now: Temporal.Instant,
): boolean {
  // The meeting itself has met its obligation: without it, that is the first of its kind still waiting.
  const without = { ...state, bookings: state.bookings.filter(({ bookingId }) => bookingId !== booking.bookingId) }
  const waiting = obligationsOf(rules, without, now).find(
    (one) =>
      one.on.kind === 'meeting' &&
      one.on.meeting === booking.meeting &&
      (one.state === 'open' || one.state === 'missed'),
  )
  if (waiting === undefined) return false
  const day = rules.calendar.zone.dayAt(msOf(startsAt))
  return day > dayOf(waiting.limit) || (waiting.openFrom !== undefined && day < dayOf(waiting.openFrom))
}
