import type { BookingId, DateText, InstantText, PersonId, Reference, RequestId, WorkplaceId } from '../ids.ts'
import type { Why } from '../text.ts'
import type { AlertLevel, ExpectedLength, MeetingKind, MeetingWish, Slot } from './events.ts'

export interface Booking extends Slot {
  readonly bookingId: BookingId
  readonly meeting: MeetingKind
  readonly wish: MeetingWish
  /** `held`: reserved, the calendar not yet told. `confirmed`: the event stands. */
  readonly state: 'held' | 'confirmed' | 'cancelled' | 'meetingHeld'
  /** When this time was reserved: at the booking, or at the last move. */
  readonly bookedAt: InstantText
  readonly heldAt?: InstantText
}

/** What a journal adds up to. Obligations are derived from it by `obligationsOf`, so that a rule change re-evaluates them. */
export interface RequestState {
  readonly requestId: RequestId
  readonly reference: Reference
  readonly sequence: number
  readonly policyId: string
  readonly policyVersion: number
  readonly statuteId: string
  readonly workplaceId: WorkplaceId
  readonly employeeId: PersonId
  readonly leaderId: PersonId
  readonly receivedAt: InstantText
  readonly countsFrom: DateText
  readonly firstAbsenceDay?: DateText
  readonly expectedOverEightWeeks: ExpectedLength
  readonly wish: MeetingWish
  readonly status: 'open' | 'closed'
  readonly closedAt?: InstantText
  readonly consultantId?: PersonId
  /** Set when the employee's home municipality has the case. */
  readonly actingMunicipality?: string
  /** Why this consultant: kept from the assignment, shown wherever the name is. */
  readonly consultantWhy?: Why
  readonly bookings: readonly Booking[]
  readonly contactedAt?: InstantText
  readonly contactAttempts: number
  readonly alerted: readonly { readonly obligation: string; readonly level: AlertLevel }[]
}
