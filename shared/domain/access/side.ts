import type { Booking } from '../journal/booking.ts'
import type { Side } from '../journal/room-of.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { isAuthorityMeeting, isAuthorityStep } from '../policies/meeting-rule.ts'
import type { Policy } from '../policies/schema.ts'

/** What each side may know of: the employer's sees nothing that belongs to the authority room (P-8). */

export function obligationsSeen(policy: Policy, side: Side, obligations: readonly Obligation[]): readonly Obligation[] {
  return side === 'authority' ? obligations : obligations.filter((one) => !isAuthorityStep(policy, one))
}

export function bookingsSeen(policy: Policy, side: Side, bookings: readonly Booking[]): readonly Booking[] {
  return side === 'authority' ? bookings : bookings.filter(({ meeting }) => !isAuthorityMeeting(policy, meeting))
}
