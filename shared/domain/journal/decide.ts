import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../calendar/instant.ts'
import type { PersonId } from '../ids.ts'
import { dueAlerts } from '../obligations/alerts.ts'
import { obligationsOf } from '../obligations/obligations-of.ts'
import type { Rules } from '../rules.ts'
import { unreachable } from '../unreachable.ts'
import type { Command, Decision, RejectionCode } from './commands.ts'
import { decideBook, decideExpiry, decideMove, decideReassign } from './decide-booking.ts'
import { decideCalendarFact, isKnownFact } from './decide-calendar.ts'
import { decideDialogue, decideScreening, decideWish } from './decide-dialogue.ts'
import { decideAcceptance, decideFastTrack, decideLetter } from './decide-fast-track.ts'
import { decideHandHome, decideHandOver, decideMeeting, decidePause, decideTask } from './decide-life.ts'
import { decideProfession } from './decide-profession.ts'
import { decideReceive } from './decide-receive.ts'
import { accepted, nothingNew, rejected } from './decisions.ts'
import type { AlertLevel, CloseReason, RequestEvent } from './events.ts'
import type { Booking, RequestState } from './state.ts'

/**
 * What a command does to a request: new events, or a named refusal. Nothing else changes a request.
 *
 * Pure and total. A command that is already true is accepted without events: contact recorded twice, a booking confirmed,
 * moved to the same time or cancelled twice, an alert given twice, a request closed twice. On a closed request everything
 * else is refused.
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
      return withLiveBooking(state, command.bookingId, (booking) => decideMove(rules, state, booking, command, now))
    case 'confirmBooking':
      return withLiveBooking(state, command.bookingId, ({ bookingId }) =>
        accepted({ type: 'MeetingBooked', bookingId }),
      )
    case 'cancelBooking':
      return withLiveBooking(state, command.bookingId, ({ bookingId }) =>
        accepted({ type: 'MeetingCancelled', bookingId, reason: command.reason }),
      )
    case 'reassignBooking':
      return withLiveBooking(state, command.bookingId, (booking) => decideReassign(rules, state, booking, command, now))
    case 'expireHold':
      return withLiveBooking(state, command.bookingId, (booking) => decideExpiry(booking, now))
    case 'noteMovedInCalendar':
    case 'noteMoveUndone':
    case 'noteGoneFromCalendar':
    case 'noteDeclined':
      return withLiveBooking(state, command.bookingId, (booking) =>
        decideCalendarFact(rules, state, booking, command, now),
      )
    case 'recordMeetingHeld':
      return withLiveBooking(state, command.bookingId, (booking) => held(booking, now))
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
    case 'handOver':
      return decideHandOver(rules, state, command)
    case 'handToHomeMunicipality':
      return decideHandHome(rules, state, now)
    case 'alertDeadline':
      return alert(rules, state, command.obligation, command.level, now)
    case 'close':
      return close(state, command.reason, now)
    default:
      return unreachable(command)
  }
}

function isAlreadyTrue(state: RequestState, command: Command): boolean {
  const booking = 'bookingId' in command ? bookingOf(state, command.bookingId) : undefined
  switch (command.type) {
    case 'book':
      return (
        booking !== undefined &&
        isLive(booking) &&
        booking.consultantId === command.slot.consultantId &&
        isAt(booking, command.slot)
      )
    case 'assign':
      return state.consultantId === command.consultantId
    case 'moveBooking':
      return booking !== undefined && isLive(booking) && isAt(booking, command)
    case 'confirmBooking':
      return booking?.state === 'confirmed' || booking?.state === 'meetingHeld'
    case 'cancelBooking':
    case 'expireHold':
      return booking?.state === 'cancelled'
    case 'reassignBooking':
      return booking?.state === 'cancelled' && bookingOf(state, command.newBookingId) !== undefined
    case 'noteMovedInCalendar':
    case 'noteMoveUndone':
    case 'noteGoneFromCalendar':
    case 'noteDeclined':
      return booking !== undefined && isKnownFact(booking, command)
    case 'recordMeetingHeld':
      return booking?.state === 'meetingHeld'
    case 'recordContact':
      return state.contactedAt !== undefined
    case 'alertDeadline':
      return state.alerted.some(({ obligation, level }) => obligation === command.obligation && level === command.level)
    case 'close':
      return state.status === 'closed'
    case 'recordMeeting':
      return (state.meetings ?? []).some(
        (one) => one.meeting === command.meeting && msOf(one.heldAt) === msOf(command.heldAt),
      )
    case 'recordTask':
      return (state.tasksDone ?? []).some(({ task }) => task === command.obligation)
    case 'requestFastTrack':
      return state.fastTrack?.requestedOn === command.requestedOn
    case 'recordLetter':
      return state.fastTrack?.letterSentOn === command.sentOn
    case 'recordAcceptance':
      return isAnswered(state, command)
    case 'recordWish':
      return state.employeeWants?.includes(command.wants) === true
    case 'needProfession':
      return state.neededProfession === command.profession
    case 'handOver':
      return state.consultantId === command.consultantId
    case 'handToHomeMunicipality':
      return state.actingMunicipality !== undefined && state.actingMunicipality === state.homeMunicipality
    case 'screen':
    case 'answerDialogue':
    case 'pause':
    case 'resume':
    case 'receive':
      return false
    default:
      return unreachable(command)
  }
}

function isAnswered({ fastTrack }: RequestState, command: Extract<Command, { type: 'recordAcceptance' }>): boolean {
  const answer = fastTrack?.answer
  if (answer?.is !== command.is || answer.on !== command.on) return false
  return command.goesOn === undefined || answer.is === 'refused' || answer.goesOn === command.goesOn
}

function withLiveBooking(state: RequestState, bookingId: string, then: (booking: Booking) => Decision): Decision {
  const booking = bookingOf(state, bookingId)
  const code: RejectionCode = booking === undefined ? 'booking-unknown' : 'booking-not-live'
  return booking !== undefined && isLive(booking) ? then(booking) : rejected(code, 'bookingId')
}

function assign({ policy }: Rules, state: RequestState, consultantId: PersonId): Decision {
  const isInvolved = consultantId === state.employeeId || consultantId === state.leaderId
  if (isInvolved) return rejected('slot-consultant-not-eligible', 'consultantId')
  const { ruleId, whenFound } = policy.unassigned
  return accepted({ type: 'ConsultantAssigned', consultantId, why: { ruleId, ...whenFound } })
}

function held({ bookingId, startsAt }: Booking, now: Temporal.Instant): Decision {
  if (msOf(startsAt) > now.epochMilliseconds) return rejected('meeting-not-started', 'bookingId')
  return accepted({ type: 'MeetingHeld', bookingId, heldAt: startsAt })
}

function alert(rules: Rules, state: RequestState, key: string, level: AlertLevel, now: Temporal.Instant): Decision {
  const obligations = obligationsOf(rules, state, now)
  if (!obligations.some((obligation) => obligation.key === key)) return rejected('obligation-unknown', 'obligation')
  const due = dueAlerts(obligations, state, now).find((one) => one.obligation === key && one.level === level)
  if (due === undefined) return rejected('alert-not-due', 'level')
  return accepted({ type: 'DeadlineAlerted', obligation: key, ruleId: due.ruleId, level, to: due.to })
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

function bookingOf(state: RequestState, bookingId: string): Booking | undefined {
  return state.bookings.find((booking) => booking.bookingId === bookingId)
}

function isLive({ state }: Booking): boolean {
  return state === 'held' || state === 'confirmed'
}

function isAt(booking: Booking, time: { readonly startsAt: string; readonly endsAt: string }): boolean {
  return msOf(booking.startsAt) === msOf(time.startsAt) && msOf(booking.endsAt) === msOf(time.endsAt)
}
