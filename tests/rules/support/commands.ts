import type { Command, Receive } from '../../../shared/domain/journal/commands.ts'
import type { ConsultantFacts, RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import { at } from './rules.ts'

export const people = {
  leader: 'leader-1',
  employee: 'employee-1',
  karen: 'karen',
  jonas: 'jonas',
  pia: 'pia',
} as const

export function aConsultant(consultantId: string, activeRequests = 0, weeklyHours = 37): ConsultantFacts {
  return { consultantId, weeklyHours, activeRequests }
}

/** A large school with a fixed consultant among three with room. */
export function someFacts(change: Partial<RoutingFacts> = {}): RoutingFacts {
  return {
    workplace: { workplaceId: 'school', isLarge: true, fixedConsultantId: people.karen },
    consultants: [aConsultant(people.karen), aConsultant(people.jonas), aConsultant(people.pia, 0, 30)],
    excluded: [],
    ...change,
  }
}

export function receive(change: Partial<Receive> = {}): Receive {
  return {
    type: 'receive',
    requestId: 'request-1',
    reference: 'HS-7K3M',
    workplaceId: 'school',
    employeeId: people.employee,
    leaderId: people.leader,
    channel: 'outlook',
    firstAbsenceDay: '2026-12-04',
    expectedOverEightWeeks: 'yes',
    wish: { place: 'workplace', participants: ['leader', 'employee'] },
    facts: someFacts(),
    ...change,
  }
}

/** The slot of an hour that begins at that wall-clock time. */
export function anHourAt(local: string, consultantId: string = people.karen) {
  const startsAt = at(local)
  return { consultantId, startsAt: startsAt.toString(), endsAt: startsAt.add({ hours: 1 }).toString() }
}

export function book(local: string, change: Partial<Extract<Command, { type: 'book' }>> = {}): Command {
  return {
    type: 'book',
    bookingId: 'booking-1',
    meeting: 'roundTable',
    slot: anHourAt(local),
    wish: { place: 'workplace', participants: ['leader', 'employee'] },
    ranked: [],
    ...change,
  }
}

/** The commands that tests tell most; each about the first booking. */
export const cancel: Command = { type: 'cancelBooking', bookingId: 'booking-1', reason: 'byLeader' }
export const confirm: Command = { type: 'confirmBooking', bookingId: 'booking-1' }
export const expire: Command = { type: 'expireHold', bookingId: 'booking-1' }
export const contacted: Command = { type: 'recordContact', outcome: 'reached' }
export const notReached: Command = { type: 'recordContact', outcome: 'notReached' }
export const held: Command = { type: 'recordMeetingHeld', bookingId: 'booking-1' }
export const close: Command = { type: 'close', reason: 'returned' }
export const assignPia: Command = { type: 'assign', consultantId: people.pia }

export function move(local: string, allowLate = false): Command {
  const { startsAt, endsAt } = anHourAt(local)
  return { type: 'moveBooking', bookingId: 'booking-1', startsAt, endsAt, allowLate }
}

/** The first booking goes to Jonas, whom routing ranked. */
export function reassign(
  local: string,
  consultantId: string = people.jonas,
  change: Partial<Extract<Command, { type: 'reassignBooking' }>> = {},
): Command {
  return {
    type: 'reassignBooking',
    bookingId: 'booking-1',
    newBookingId: 'booking-2',
    slot: anHourAt(local, consultantId),
    ranked: [{ consultantId: people.jonas, why: { ruleId: 'VARDE-8', da: 'har plads', en: 'has room' } }],
    ...change,
  }
}
