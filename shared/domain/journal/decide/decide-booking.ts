import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../../calendar/instant.ts'
import { checkSlot } from '../../offers/check-slot.ts'
import type { OfferWindow } from '../../offers/offer.ts'
import { lateWindow, offerWindow } from '../../offers/offer-window.ts'
import type { Rules } from '../../rules.ts'
import { isStanding, withoutBooking, type Booking } from '../booking.ts'
import type { Book, Command, Decision, ReassignBooking, Rejection } from '../commands.ts'
import { accepted, rejected } from './decisions.ts'
import type { RequestEvent } from '../events.ts'
import type { MeetingKind } from '../meeting-events.ts'
import { holdExpiresAt } from './hold-expiry.ts'
import { followedFault, orderFault } from './order-fault.ts'
import type { RequestState } from '../state.ts'

/**
 * A slot is held. Booking another consultant than the request has makes that one its consultant (VARDE-10), when routing
 * ranked that one at all. One live meeting of a kind at a time: the next is a move.
 */
export function decideBook(rules: Rules, state: RequestState, command: Book, now: Temporal.Instant): Decision {
  const { bookingId, meeting, slot, wish } = command
  const isRepeat = state.bookings.some((booking) => booking.bookingId === bookingId)
  const isSeries = rules.policy.followUp.some((rule) => rule.meeting === meeting)
  const isBooked = state.bookings.some((one) => one.meeting === meeting && isTaken(one, isSeries))
  if (isRepeat || isBooked) return rejected('already-booked', 'meeting')

  const fault = slotFault(rules, state, meeting, slot, command.allowLate ?? false, now)
  if (fault !== undefined) return { kind: 'rejected', rejection: fault }

  const held = { type: 'SlotHeld', bookingId, meeting, wish, ...slot, ...unchecked(command) } as const
  return withConsultant(rules, state, command, [held])
}

/** Same consultant, same length, another time. */
export function decideMove(
  rules: Rules,
  state: RequestState,
  booking: Booking,
  command: Extract<Command, { type: 'moveBooking' }>,
  now: Temporal.Instant,
): Decision {
  const { bookingId, startsAt, endsAt, allowLate = false } = command
  const { meeting } = booking
  const fault =
    followedFault(rules, state, bookingId, { meeting, startsAt, endsAt }) ??
    slotFault(rules, withoutBooking(state, bookingId), meeting, { startsAt, endsAt }, allowLate, now)
  if (fault !== undefined) return { kind: 'rejected', rejection: fault }
  const source = command.isPicked === true ? ({ source: 'proposal' } as const) : {}
  return accepted({ type: 'MeetingMoved', bookingId, startsAt, endsAt, ...source, ...unchecked(command) })
}

/**
 * Another consultant holds the meeting, at the same time or another. The new slot is held before the old one goes, so that
 * a slot somebody else took leaves everything as it was.
 */
export function decideReassign(
  rules: Rules,
  state: RequestState,
  { bookingId, meeting, wish, consultantId }: Booking,
  command: ReassignBooking,
  now: Temporal.Instant,
): Decision {
  const { slot, newBookingId } = command
  if (slot.consultantId === consultantId) return rejected('already-booked', 'consultantId')
  const { startsAt, endsAt } = slot
  const fault =
    followedFault(rules, state, bookingId, { meeting, startsAt, endsAt }) ??
    slotFault(rules, withoutBooking(state, bookingId), meeting, slot, command.allowLate ?? false, now)
  if (fault !== undefined) return { kind: 'rejected', rejection: fault }
  return withConsultant(rules, state, command, [
    { type: 'SlotHeld', bookingId: newBookingId, meeting, wish, ...slot, ...unchecked(command) },
    { type: 'MeetingCancelled', bookingId, reason: 'reassigned' },
  ])
}

/** A slot that the calendar has is not let go by time alone. */
export function decideExpiry(booking: Booking, now: Temporal.Instant): Decision {
  const expiresAt = holdExpiresAt(booking)
  if (expiresAt === undefined || msOf(expiresAt) > now.epochMilliseconds) return rejected('hold-not-due', 'bookingId')
  return accepted({ type: 'MeetingCancelled', bookingId: booking.bookingId, reason: 'holdExpired' })
}

function unchecked({ isUnchecked }: { readonly isUnchecked?: boolean }): { readonly isUnchecked?: true } {
  return isUnchecked === true ? { isUnchecked } : {}
}

/** The events of a slot; whoever it books becomes the request's consultant, when routing ranked that one at all. */
function withConsultant(
  { policy }: Rules,
  state: RequestState,
  { slot: { consultantId }, ranked }: Pick<Book, 'slot' | 'ranked'>,
  events: readonly RequestEvent[],
): Decision {
  if (consultantId === state.consultantId) return accepted(...events)
  const isRanked = ranked.some((one) => one.consultantId === consultantId)
  const isInvolved = consultantId === state.employeeId || consultantId === state.leaderId
  if (!isRanked || isInvolved) return rejected('slot-consultant-not-eligible', 'consultantId')
  const { ruleId, why } = policy.selfBooking
  return accepted({ type: 'ConsultantAssigned', consultantId, why: { ruleId, ...why } }, ...events)
}

/** One meeting of a kind at a time; of a series the next may be booked once one was held. */
function isTaken(booking: Booking, isSeries: boolean): boolean {
  return isStanding(booking) && !(isSeries && booking.state === 'meetingHeld')
}

/** Why a meeting cannot be at that time; undefined: it can. */
export function slotFault(
  rules: Rules,
  state: RequestState,
  meeting: MeetingKind,
  slot: { readonly startsAt: string; readonly endsAt: string },
  allowLate: boolean,
  now: Temporal.Instant,
): Rejection | undefined {
  if (!rules.policy.meetings.some(({ kind }) => kind === meeting)) return { code: 'meeting-unknown', field: 'meeting' }
  const disorder = orderFault(rules, state, meeting, slot.startsAt)
  if (disorder !== undefined) return disorder
  const window = offerWindow(rules, { ...state, meeting }, now)
  const fault = checkSlot(rules, window, slot, now)
  if (fault?.code !== 'slot-outside-window' || !allowLate) return fault
  const late: OfferWindow = lateWindow(rules, window)
  return checkSlot(rules, late, slot, now)
}
