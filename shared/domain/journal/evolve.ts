import type { InstantText } from '../ids.ts'
import type { FastTrack } from '../obligations/life-facts.ts'
import { reminderKey } from '../reminders/reminder-key.ts'
import { unreachable } from '../unreachable.ts'
import { bookingOf, type Booking } from './booking.ts'
import {
  bookingMoved,
  givenTo,
  handedOver,
  handOverAnswered,
  handOverAsked,
  moveConfirmed,
  proposalRefused,
} from './evolve-acts.ts'
import { contactRecorded, outcomeRecorded, takenBack } from './evolve-recorded.ts'
import type { DeadlineAlerted, DialogueAnswered, JournalEntry, RequestEvent, RequestReceived } from './events.ts'
import type { AcceptanceRecorded, FastTrackRequested, LetterSent } from './fast-track-events.ts'
import type { InvitationDeclined } from './meeting-events.ts'
import type { RequestState } from './state.ts'

/**
 * What a request's journal adds up to.
 *
 * @throws Error when the journal is empty, does not begin with its receipt or has a gap: a fault in the store.
 */
export function fold(entries: readonly JournalEntry[]): RequestState {
  let state: RequestState | undefined
  for (const entry of entries) state = evolve(state, entry)
  if (state === undefined) throw new Error('A request without a journal does not exist')
  return state
}

/** The state after one more entry. @throws as `fold`. */
export function evolve(state: RequestState | undefined, entry: JournalEntry): RequestState {
  if (entry.sequence !== (state?.sequence ?? 0) + 1) throw new Error('The journal has a gap')
  if (state === undefined) {
    if (entry.event.type !== 'RequestReceived') throw new Error('The journal does not begin with its receipt')
    return received(entry, entry.event)
  }
  return { ...changed(state, entry, entry.event), sequence: entry.sequence }
}

function received(entry: JournalEntry, event: RequestReceived): RequestState {
  const { type: _type, channel: _channel, ...facts } = event
  return {
    ...facts,
    requestId: entry.requestId,
    sequence: entry.sequence,
    receivedAt: entry.at,
    status: 'open',
    bookings: [],
    contactAttempts: 0,
    alerted: [],
  }
}

function changed(state: RequestState, entry: JournalEntry, event: RequestEvent): RequestState {
  const { at } = entry
  switch (event.type) {
    case 'RequestReceived':
      throw new Error('A request is received once')
    case 'ConsultantAssigned':
      return givenTo(state, event)
    case 'HandedToMunicipality':
      return { ...state, actingMunicipality: event.municipality, actingWhy: event.why, handedAt: at }
    case 'RequestQueued':
      return { ...state, queue: event.queue }
    case 'SlotHeld': {
      const { type: _type, ...slot } = event
      return { ...state, bookings: [...state.bookings, { ...slot, state: 'held', bookedAt: at }] }
    }
    case 'MeetingBooked':
      return withBooking(state, event.bookingId, { state: 'confirmed', isUnchecked: event.isUnchecked === true })
    case 'MeetingMoved':
      return changeBooking(state, event.bookingId, (booking) => bookingMoved(booking, event, entry, state.leaderId))
    case 'MeetingMoveStands':
      return withBooking(state, event.bookingId, { isUnchecked: false })
    case 'MeetingMoveUndone':
      return withBooking(state, event.bookingId, { undoneChange: event.changeKey })
    case 'InvitationDeclined':
      return withDeclined(state, event)
    case 'MeetingCancelled':
      return withBooking(state, event.bookingId, { state: 'cancelled' })
    case 'MeetingHeld':
    case 'MeetingNotHeld':
      return outcomeRecorded(state, entry, event)
    case 'TimesProposed':
      return withBooking(state, event.bookingId, { proposed: { times: event.times, proposedAt: at } })
    case 'TimesDeclined':
      return changeBooking(state, event.bookingId, proposalRefused)
    case 'MoveConfirmed':
      return changeBooking(state, event.bookingId, (booking) => moveConfirmed(booking, event))
    case 'CallAsked':
      return { ...state, call: { askedAt: at } }
    case 'CallMade':
      return { ...state, call: { askedAt: state.call?.askedAt ?? at, madeAt: at } }
    case 'EmployeeContacted':
    case 'ContactAttempted':
      return contactRecorded(state, entry, event)
    case 'ContactTakenBack':
    case 'OutcomeTakenBack':
      return takenBack(state, event)
    case 'DeadlineAlerted':
      return alerted(state, at, event)
    case 'MeetingReminded':
      return withReminded(state, event)
    case 'StatutoryReminded':
      return withReminded(state, { of: 'statutory', step: event.step })
    case 'MeetingRecorded':
      return { ...state, meetings: [...(state.meetings ?? []), { meeting: event.meeting, heldAt: event.heldAt }] }
    case 'TaskDone':
      return { ...state, tasksDone: [...(state.tasksDone ?? []), { task: event.task, doneAt: event.doneAt }] }
    case 'FastTrackRequested':
      return { ...state, fastTrack: requestOf(event) }
    case 'LetterSent':
    case 'AcceptanceRecorded':
      return { ...state, ...answered(state, event) }
    case 'EmployeeScreened':
      return { ...state, isInTargetGroup: event.isInTargetGroup }
    case 'EmployeeWished':
      return { ...state, employeeWants: [...(state.employeeWants ?? []), event.wants] }
    case 'ProfessionNeeded':
      return { ...state, neededProfession: event.profession }
    case 'ProfessionalFound': {
      const { awaitedProfessional: _found, ...rest } = state
      return { ...rest, professionalId: event.professionalId }
    }
    case 'ProfessionalAwaited': {
      const { professionalId: _other, ...rest } = state
      return { ...rest, awaitedProfessional: { queue: event.queue, sinceAt: at } }
    }
    case 'DialogueAnswered':
      return { ...state, dialogue: { ...state.dialogue, ...chosenIn(event) } }
    case 'RequestPaused':
      return { ...state, pauses: [...(state.pauses ?? []), { fromAt: at, reason: event.reason }] }
    case 'RequestResumed':
      return {
        ...state,
        pauses: (state.pauses ?? []).map((one) => (one.untilAt === undefined ? { ...one, untilAt: at } : one)),
      }
    case 'RequestAccepted':
      return { ...state, acceptedAt: at }
    case 'HandOverAsked':
      return handOverAsked(state, event, at)
    case 'HandOverDeclined':
      return handOverAnswered(state, 'declined')
    case 'HandOverWithdrawn':
      return handOverAnswered(state, 'void')
    case 'HandedOver':
      return handedOver(state, event, at)
    case 'RequestClosed':
      return { ...state, status: 'closed', closedAt: at }
    default:
      return unreachable(event)
  }
}

/** Who stands in has the request until the consultant is told again, and so is back. */
function alerted(state: RequestState, at: InstantText, event: DeadlineAlerted): RequestState {
  const { obligation, level, to, away } = event
  const told = { ...state, alerted: [...state.alerted, { obligation, level, at }] }
  if (to !== 'consultant') return told
  const { substituteId: _before, ...rest } = told
  return away?.substituteId === undefined ? rest : { ...rest, substituteId: away.substituteId }
}

/** The employer room's answers; those of the authority room are not in the journal. */
function chosenIn({ answers }: DialogueAnswered): NonNullable<RequestState['dialogue']> {
  return Object.fromEntries(answers.flatMap(({ field, chosen }) => (chosen === undefined ? [] : [[field, chosen]])))
}

/** A letter or an answer to a request that the journal does not hold is a fault in the store. */
function answered(state: RequestState, event: LetterSent | AcceptanceRecorded): Pick<RequestState, 'fastTrack'> {
  if (state.fastTrack === undefined) throw new Error('The journal has an answer to a request it does not hold')
  if (event.type === 'LetterSent') return { fastTrack: { ...state.fastTrack, letterSentOn: event.sentOn } }
  const { type: _type, ...answer } = event
  return { fastTrack: { ...state.fastTrack, answer } }
}

function withDeclined(state: RequestState, { bookingId, by }: InvitationDeclined): RequestState {
  const declinedBy = bookingOf(state, bookingId)?.declinedBy ?? []
  return withBooking(state, bookingId, { declinedBy: [...declinedBy, by] })
}

function requestOf({ requestedOn, requestedBy }: FastTrackRequested): FastTrack {
  return { requestedOn, ...(requestedBy !== undefined && { requestedBy }) }
}

function withBooking(state: RequestState, bookingId: string, change: Partial<Booking>): RequestState {
  return changeBooking(state, bookingId, (booking) => ({ ...booking, ...change }))
}

function changeBooking(state: RequestState, bookingId: string, change: (booking: Booking) => Booking): RequestState {
  return {
    ...state,
    bookings: state.bookings.map((booking) => (booking.bookingId === bookingId ? change(booking) : booking)),
  }
}

function withReminded(state: RequestState, reminder: Parameters<typeof reminderKey>[0]): RequestState {
  return { ...state, reminded: [...(state.reminded ?? []), reminderKey(reminder)] }
}
