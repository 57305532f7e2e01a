import type { BookingGuests, BookingRow } from '../ports/booking-row.ts'

/**
 * Who and what the event of a slot invites. It stands with the booking and never in the journal: that a union
 * representative or a professional takes part must be possible to delete (P-1, P-15).
 */
export type Invitation = BookingGuests & Pick<BookingRow, 'roomId'>
