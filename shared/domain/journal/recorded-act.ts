import type { BookingId, InstantText } from '../ids.ts'
import type { MeetingOutcome } from './act-events.ts'
import type { Booking } from './booking.ts'
import type { ContactOutcome } from './events.ts'

/** A contact or a meeting's outcome as it was recorded, with what stood before: recorded wrongly, it can be taken back. */
export type RecordedAct = RecordedContact | RecordedOutcome

interface RecordedContact {
  readonly kind: 'contact'
  /** Its sequence in the journal, which names it for good. */
  readonly entry: number
  readonly outcome: ContactOutcome
  readonly before: { readonly contactedAt?: InstantText; readonly contactAttempts: number }
}

interface RecordedOutcome {
  readonly kind: 'outcome'
  readonly entry: number
  readonly bookingId: BookingId
  readonly outcome: MeetingOutcome
  readonly before: Booking
  /** How many meetings were known then: those that came since may build upon it. */
  readonly known: { readonly bookings: number; readonly meetings: number }
}
