import type { BookingId, InstantText, PersonId } from '../ids.ts'

/** What becomes of a meeting's time, here and in the calendar. */

/** The name of a meeting in the request's policy: `roundTable`, `startTalk`. */
export type MeetingKind = string
export type Place = 'workplace' | 'municipality' | 'online'
/** Who sits at the table besides the consultant. The leader always does; the employee is invited by mail only when chosen. */
export type Participant = 'leader' | 'employee'

export interface Slot {
  readonly consultantId: PersonId
  readonly startsAt: InstantText
  readonly endsAt: InstantText
}

export interface MeetingWish {
  readonly place: Place
  readonly participants: readonly Participant[]
}

/** The slot is reserved in our store; the calendar does not know yet. */
export interface SlotHeld extends Slot {
  readonly type: 'SlotHeld'
  readonly bookingId: BookingId
  readonly meeting: MeetingKind
  readonly wish: MeetingWish
  /** The calendars could not be read: they are asked before the event is written. */
  readonly isUnchecked?: true
}

/** The event stands in the consultant's calendar. */
export interface MeetingBooked {
  readonly type: 'MeetingBooked'
  readonly bookingId: BookingId
  /** The event was written before a move to a time that nobody has seen: that one is still to be asked about. */
  readonly isUnchecked?: true
}

export interface MeetingMoved {
  readonly type: 'MeetingMoved'
  readonly bookingId: BookingId
  readonly startsAt: InstantText
  readonly endsAt: InstantText
  /**
   * `outlook`: somebody moved the event itself. `proposal`: the leader took one of the times proposed. `timeTaken`: the time
   * it was moved to unseen was taken, so it is back where its event stands.
   */
  readonly source?: 'outlook' | 'proposal' | 'timeTaken'
  /** The calendars could not be read: they are asked before the event is moved. */
  readonly isUnchecked?: true
  /** Moved in Outlook to a day outside the obligation's window: a fact, and flagged. */
  readonly isOutsideWindow?: true
}

/** The time it was moved to unseen is free, and the event stands there. */
export interface MeetingMoveStands {
  readonly type: 'MeetingMoveStands'
  readonly bookingId: BookingId
}

/** Somebody moved the event onto another live booking of the consultant: the booking keeps its time, the event goes back. */
export interface MeetingMoveUndone {
  readonly type: 'MeetingMoveUndone'
  readonly bookingId: BookingId
  /** Where it had been moved to. */
  readonly startsAt: InstantText
  readonly endsAt: InstantText
  /** The calendar's own mark of that change, so that one change is told once. */
  readonly changeKey: string
}

/** Who a declined invitation was for. `other` names nobody: who else takes part may tell of a union or a treatment (P-6). */
export type Invited = 'leader' | 'employee' | 'room' | 'other'

/** Once for each of them until the meeting is moved: then they are asked again. */
export interface InvitationDeclined {
  readonly type: 'InvitationDeclined'
  readonly bookingId: BookingId
  readonly by: Invited
}

export type CancelReason =
  | 'byLeader'
  | 'byConsultant'
  | 'byCoordinator'
  | 'calendarRefused'
  /** Held while the calendars could not be read; when they could, somebody was not free. */
  | 'calendarBusy'
  /** Cancelled or deleted in Outlook. */
  | 'inCalendar'
  | 'requestClosed'
  /** Another consultant took the meeting over, in a booking of its own. */
  | 'reassigned'
  /** The calendar never took it before its time had come. */
  | 'holdExpired'

export interface MeetingCancelled {
  readonly type: 'MeetingCancelled'
  readonly bookingId: BookingId
  readonly reason: CancelReason
}

export interface MeetingHeld {
  readonly type: 'MeetingHeld'
  readonly bookingId: BookingId
  readonly heldAt: InstantText
}

/** A meeting that nobody booked here was held, as a phone call. */
export interface MeetingRecorded {
  readonly type: 'MeetingRecorded'
  readonly meeting: MeetingKind
  readonly heldAt: InstantText
}
