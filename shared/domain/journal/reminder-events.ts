import type { BookingId, InstantText } from '../ids.ts'

/**
 * The consultant was reminded of a meeting, or asked what came of it; or leader and coordinators heard that the calendar has
 * not confirmed it yet. Once for each time it was given.
 */
export interface MeetingReminded {
  readonly type: 'MeetingReminded'
  readonly of: 'unconfirmed' | 'tomorrow' | 'outcome'
  readonly bookingId: BookingId
  readonly startsAt: InstantText
}

/** The leader was reminded of what is still to be sent in NemRefusion (L-3). */
export interface StatutoryReminded {
  readonly type: 'StatutoryReminded'
  readonly step: 'soon' | 'lastDay'
}
