import { describe, expect, test } from '@jest/globals'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import {
  assignPia,
  book,
  cancel,
  close,
  confirm,
  expire,
  contacted,
  held,
  move,
  notReached,
  reassign,
  receive,
} from '../support/commands.ts'
import { aRequest, codeOf, eventsOf, Story } from '../support/requests.ts'

const bookTuesday = book('2026-12-22T10:00')

const aBooked = () => aRequest().tell('2026-12-21T09:12', bookTuesday)
/** A request in each state that a command can meet. */
const states = {
  nothing: () => new Story(),
  received: () => aRequest(),
  booked: aBooked,
  confirmed: () => aBooked().tell('2026-12-21T09:13', confirm),
  cancelled: () => aBooked().tell('2026-12-21T09:13', cancel),
  held: () => aBooked().tell('2026-12-22T12:00', held),
  contacted: () => aRequest().tell('2026-12-21T09:13', contacted),
  closed: () => aBooked().tell('2026-12-21T09:13', close),
} as const

/** `+` with the events it makes, `=` already true, else the refusal. Decided at noon on Tuesday 22 December. */
const table: Readonly<Record<string, readonly [Command, Readonly<Record<keyof typeof states, string>>]>> = {
  receive: [
    receive(),
    {
      nothing: '+RequestReceived ConsultantAssigned',
      received: 'request-exists',
      booked: 'request-exists',
      confirmed: 'request-exists',
      cancelled: 'request-exists',
      held: 'request-exists',
      contacted: 'request-exists',
      closed: 'request-exists',
    },
  ],
  book: [
    book('2026-12-28T10:00', { bookingId: 'booking-2' }),
    {
      nothing: 'request-unknown',
      received: '+SlotHeld',
      booked: 'already-booked',
      confirmed: 'already-booked',
      cancelled: '+SlotHeld',
      held: 'already-booked',
      contacted: '+SlotHeld',
      closed: 'request-closed',
    },
  ],
  'book the same again': [
    bookTuesday,
    {
      nothing: 'request-unknown',
      received: 'slot-in-past',
      booked: '=',
      confirmed: '=',
      cancelled: 'already-booked',
      held: 'already-booked',
      contacted: 'slot-in-past',
      closed: 'request-closed',
    },
  ],
  assign: [
    assignPia,
    {
      nothing: 'request-unknown',
      received: '+ConsultantAssigned',
      booked: '+ConsultantAssigned',
      confirmed: '+ConsultantAssigned',
      cancelled: '+ConsultantAssigned',
      held: '+ConsultantAssigned',
      contacted: '+ConsultantAssigned',
      closed: 'request-closed',
    },
  ],
  confirmBooking: [
    confirm,
    {
      nothing: 'request-unknown',
      received: 'booking-unknown',
      booked: '+MeetingBooked',
      confirmed: '=',
      cancelled: 'booking-not-live',
      held: '=',
      contacted: 'booking-unknown',
      closed: 'request-closed',
    },
  ],
  moveBooking: [
    move('2026-12-28T10:00'),
    {
      nothing: 'request-unknown',
      received: 'booking-unknown',
      booked: '+MeetingMoved',
      confirmed: '+MeetingMoved',
      cancelled: 'booking-not-live',
      held: 'booking-not-live',
      contacted: 'booking-unknown',
      closed: 'request-closed',
    },
  ],
  cancelBooking: [
    cancel,
    {
      nothing: 'request-unknown',
      received: 'booking-unknown',
      booked: '+MeetingCancelled',
      confirmed: '+MeetingCancelled',
      cancelled: '=',
      held: 'booking-not-live',
      contacted: 'booking-unknown',
      closed: '=',
    },
  ],
  reassignBooking: [
    reassign('2026-12-28T10:00'),
    {
      nothing: 'request-unknown',
      received: 'booking-unknown',
      booked: '+ConsultantAssigned SlotHeld MeetingCancelled',
      confirmed: '+ConsultantAssigned SlotHeld MeetingCancelled',
      cancelled: 'booking-not-live',
      held: 'booking-not-live',
      contacted: 'booking-unknown',
      closed: 'request-closed',
    },
  ],
  expireHold: [
    expire,
    {
      nothing: 'request-unknown',
      received: 'booking-unknown',
      booked: '+MeetingCancelled',
      confirmed: 'hold-not-due',
      cancelled: '=',
      held: 'booking-not-live',
      contacted: 'booking-unknown',
      closed: '=',
    },
  ],
  'recordContact reached': [
    contacted,
    {
      nothing: 'request-unknown',
      received: '+EmployeeContacted',
      booked: '+EmployeeContacted',
      confirmed: '+EmployeeContacted',
      cancelled: '+EmployeeContacted',
      held: '+EmployeeContacted',
      contacted: '=',
      closed: 'request-closed',
    },
  ],
  'recordContact notReached': [
    notReached,
    {
      nothing: 'request-unknown',
      received: '+ContactAttempted',
      booked: '+ContactAttempted',
      confirmed: '+ContactAttempted',
      cancelled: '+ContactAttempted',
      held: '+ContactAttempted',
      contacted: '=',
      closed: 'request-closed',
    },
  ],
  recordMeetingHeld: [
    held,
    {
      nothing: 'request-unknown',
      received: 'booking-unknown',
      booked: '+MeetingHeld',
      confirmed: '+MeetingHeld',
      cancelled: 'booking-not-live',
      held: '=',
      contacted: 'booking-unknown',
      closed: 'request-closed',
    },
  ],
  alertDeadline: [
    { type: 'alertDeadline', obligation: 'VARDE-3', level: 'escalation' },
    {
      nothing: 'request-unknown',
      received: '+DeadlineAlerted',
      booked: '+DeadlineAlerted',
      confirmed: '+DeadlineAlerted',
      cancelled: '+DeadlineAlerted',
      held: '+DeadlineAlerted',
      contacted: 'alert-not-due',
      closed: 'request-closed',
    },
  ],
  close: [
    close,
    {
      nothing: 'request-unknown',
      received: '+RequestClosed',
      booked: '+MeetingCancelled RequestClosed',
      confirmed: '+RequestClosed',
      cancelled: '+RequestClosed',
      held: '+RequestClosed',
      contacted: '+RequestClosed',
      closed: '=',
    },
  ],
}

describe('every command in every state has an answer', () => {
  const rows = Object.entries(table).flatMap(([name, [command, answers]]) =>
    Object.entries(answers).map(([state, answer]) => ({ name, command, state, answer })),
  )

  test.each(rows)('$name when $state: $answer', ({ command, state, answer }) => {
    const story = Object.entries(states).find(([name]) => name === state)?.[1]()
    const decision = story?.try('2026-12-22T12:00', command)
    if (decision === undefined) throw new Error('No such state')
    const events = eventsOf(decision).map(({ type }) => type)
    const spoken = decision.kind === 'rejected' ? codeOf(decision) : events.length === 0 ? '=' : `+${events.join(' ')}`
    expect(spoken).toBe(answer)
  })

  test('what was accepted is already true when told again', () => {
    for (const { command, state, answer } of rows) {
      const repeatable = !['receive', 'recordContact'].includes(command.type)
      if (!answer.startsWith('+') || !repeatable) continue
      const story = Object.entries(states).find(([name]) => name === state)?.[1]()
      const again = story?.tell('2026-12-22T12:00', command).try('2026-12-22T12:00', command)
      expect(again).toEqual({ kind: 'accepted', events: [] })
    }
  })
})
