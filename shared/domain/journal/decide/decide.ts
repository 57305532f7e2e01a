import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../../calendar/instant.ts'
import type { PersonId } from '../../ids.ts'
import type { Rules } from '../../rules.ts'
import { unreachable } from '../../unreachable.ts'
import { isAlreadyTrue } from './already-true.ts'
import { bookingOf, type Booking } from '../booking.ts'
import type { Command, Decision, RejectionCode } from '../commands.ts'
import { decideBook, decideExpiry, decideMove, decideReassign } from './decide-booking.ts'
import { decideCalendarFact } from './decide-calendar.ts'
import { decideAlert } from './decide-alert.ts'
import { decideDialogue, decideScreening, decideWish } from './decide-dialogue.ts'
import { decideAcceptance, decideFastTrack, decideLetter } from './decide-fast-track.ts'
import { acceptHandOver, decideHandOver, declineHandOver, passOn, withdrawHandOver } from './decide-hand-over.ts'
import { decideHandHome, decideMeeting, decidePause, decideTask } from './decide-life.ts'
import { held, notHeld } from './decide-outcome.ts'
import { decideProfession } from './decide-profession.ts'
import { confirmMove, declineTimes, isPickable, proposeTimes } from './decide-proposal.ts'
import { decideReceive } from './decide-receive.ts'
import { decideReminder } from './decide-reminder.ts'
import { decideConfirm, decideUnseenMove } from './decide-unseen-move.ts'
import { takeBack } from './decide-take-back.ts'
import { accepted, nothingNew, rejected } from './decisions.ts'
import type { CloseReason, RequestEvent } from '../events.ts'
import { isLive } from '../is-live.ts'
import type { RequestState } from '../state.ts'

/**
 * What a command does to a request: new events, or a named refusal. Nothing else changes a request.
 *
 * Pure and total. A command that is already true is accepted without events: contact recorded twice, a booking confirmed,
 * moved to the same time or cancelled twice, an alert given twice, something taken back twice, a request closed twice. On a
 * closed request everything else is refused.
 */
export function decide(
  rules: Rules,
  state: RequestState | undefined,
  command: Command,
  now: Temporal.Instant,
): Decision {
  if (command.type === 'receive') {
    return state === undefined ? decideReceive(rules, command, now) : rejected('request-exists')
  }
  if (state === undefined) return rejected('request-unknown')
  if (isAlreadyTrue(state, command)) return nothingNew
  if (state.status === 'closed') return rejected('request-closed')

  switch (command.type) {
    case 'book':
      return decideBook(rules, state, command, now)
    case 'assign':
      return assign(rules, state, command.consultantId)
    case 'moveBooking':
      return withLiveBooking(state, command.bookingId, (booking) =>
        isPickable(booking, command)
          ? decideMove(rules, state, booking, command, now)
          : rejected('times-not-proposed', 'startsAt'),
      )
    case 'confirmBooking':
      return withLiveBooking(state, command.bookingId, (booking) => decideConfirm(booking, command.standsAt))
    case 'cancelBooking':
      return withLiveBooking(state, command.bookingId, ({ bookingId }) =>
        accepted({ type: 'MeetingCancelled', bookingId, reason: command.reason }),
      )
    case 'reassignBooking':
      return withLiveBooking(state, command.bookingId, (booking) => decideReassign(rules, state, booking, command, now))
    case 'expireHold':
      return withLiveBooking(state, command.bookingId, (booking) => decideExpiry(booking, now))
    case 'noteMoveStands':
    case 'noteTimeTaken':
      return withLiveBooking(state, command.bookingId, (booking) => decideUnseenMove(booking, command, now))
    case 'noteMovedInCalendar':
    case 'noteMoveUndone':
    case 'noteGoneFromCalendar':
    case 'noteDeclined':
      return withLiveBooking(state, command.bookingId, (booking) =>
        decideCalendarFact(rules, state, booking, command, now),
      )
    case 'recordMeetingHeld':
      return withBookingToTell(state, command.bookingId, (booking) => held(booking, now))
    case 'recordMeetingNotHeld':
      return withBookingToTell(state, command.bookingId, (booking) => notHeld(booking, command.reason, now))
    case 'takeBack':
      return takeBack(rules, state, command.entry, now)
    case 'proposeTimes':
      return withLiveBooking(state, command.bookingId, (booking) =>
        proposeTimes(rules, state, booking, command.times, now),
      )
    case 'declineTimes':
      return withLiveBooking(state, command.bookingId, declineTimes)
    case 'confirmMove':
      return withLiveBooking(state, command.bookingId, (booking) => confirmMove(booking, command.by))
    case 'askCall':
      return accepted({ type: 'CallAsked' })
    case 'recordCall':
      return state.call === undefined ? rejected('call-not-asked') : accepted({ type: 'CallMade' })
    case 'recordContact':
      return accepted(
        command.outcome === 'notReached'
          ? { type: 'ContactAttempted', attempt: state.contactAttempts + 1 }
          : { type: 'EmployeeContacted', outcome: command.outcome },
      )
    case 'recordMeeting':
      return decideMeeting(rules, state, command, now)
    case 'recordTask':
      return decideTask(rules, state, command, now)
    case 'requestFastTrack':
      return decideFastTrack(rules, state, command, now)
    case 'recordLetter':
      return decideLetter(rules, state, command, now)
    case 'recordAcceptance':
      return decideAcceptance(rules, state, command, now)
    case 'screen':
      return decideScreening(rules, command)
    case 'answerDialogue':
      return decideDialogue(rules, state, command, now)
    case 'recordWish':
      return decideWish(rules, command)
    case 'needProfession':
      return decideProfession(rules, state, command)
    case 'pause':
    case 'resume':
      return decidePause(state, command)
    case 'accept':
      return command.consultantId === state.consultantId
        ? accepted({ type: 'RequestAccepted', consultantId: command.consultantId })
        : rejected('request-not-yours')
    case 'passOn':
      return passOn(rules, state, command)
    case 'acceptHandOver':
      return acceptHandOver(rules, state, command.consultantId)
    case 'declineHandOver':
      return declineHandOver(state, command.consultantId)
    case 'withdrawHandOver':
      return withdrawHandOver(state)
    case 'handOver':
      return decideHandOver(rules, state, command)
    case 'handToHomeMunicipality':
      return decideHandHome(rules, state, now)
    case 'alertDeadline':
      return decideAlert(rules, state, command, now)
    case 'remind':
      return decideReminder(rules, state, command, now)
    case 'close':
      return close(state, command.reason, now)
    default:
      return unreachable(command)
  }
}

function withLiveBooking(state: RequestState, bookingId: string, then: (booking: Booking) => Decision): Decision {
  const booking = bookingOf(state, bookingId)
  const code: RejectionCode = booking === undefined ? 'booking-unknown' : 'booking-not-live'
  return isLive(booking) ? then(booking) : rejected(code, 'bookingId')
}

/** How a meeting went can be told anew by whoever told it wrongly. */
function withBookingToTell(state: RequestState, bookingId: string, then: (booking: Booking) => Decision): Decision {
  const booking = bookingOf(state, bookingId)
  const isTold = booking?.state === 'meetingHeld' || booking?.state === 'notHeld'
  return booking !== undefined && isTold ? then(booking) : withLiveBooking(state, bookingId, then)
}

function assign({ policy }: Rules, state: RequestState, consultantId: PersonId): Decision {
  const isInvolved = consultantId === state.employeeId || consultantId === state.leaderId
  if (isInvolved) return rejected('slot-consultant-not-eligible', 'consultantId')
  const { ruleId, whenFound } = policy.unassigned
  return accepted({ type: 'ConsultantAssigned', consultantId, why: { ruleId, ...whenFound } })
}

/** Meetings still to come go with the request, and slots the calendar never took; one that has begun is left as it was. */
function close(state: RequestState, reason: CloseReason, now: Temporal.Instant): Decision {
  const cancelled = state.bookings
    .filter(({ state, startsAt }) => state === 'held' || isToCome(state, startsAt, now))
    .map(({ bookingId }): RequestEvent => ({ type: 'MeetingCancelled', bookingId, reason: 'requestClosed' }))
  return accepted(...cancelled, { type: 'RequestClosed', reason })
}

function isToCome(state: Booking['state'], startsAt: string, now: Temporal.Instant): boolean {
  return state === 'confirmed' && msOf(startsAt) > now.epochMilliseconds
}
