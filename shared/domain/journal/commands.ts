import type { AlertLevel } from '../alerting/alert-level.ts'
import type { BookingId, DateText, InstantText, PersonId, Reference, RequestId, WorkplaceId } from '../ids.ts'
import type { Requester } from '../policies/schema.ts'
import type { RankedConsultant, RoutingFacts } from '../routing/routing.ts'
import type { HandOverReason, MeetingParty, NotHeldReason, ProposedTime } from './act-events.ts'
import type { MeetingTimes } from './booking.ts'
import type { Channel, CloseReason, ContactOutcome, ExpectedLength, PauseReason, RequestEvent } from './events.ts'
import type { FastTrackRequester } from './fast-track-events.ts'
import type { CancelReason, Invited, MeetingKind, MeetingWish, Slot } from './meeting-events.ts'

export interface Receive {
  readonly type: 'receive'
  readonly requestId: RequestId
  readonly reference: Reference
  readonly workplaceId: WorkplaceId
  readonly employeeId: PersonId
  readonly leaderId: PersonId
  readonly channel: Channel
  readonly firstAbsenceDay?: DateText
  readonly expectedOverEightWeeks: ExpectedLength
  readonly wish: MeetingWish
  /** What routing may look at; `decide` routes, so that the choice is part of the same decision. */
  readonly facts: RoutingFacts
  /** Who asks; left out: the leader, or HR for the leader. */
  readonly requester?: Requester
  /** Expected absent for more than 26 weeks: then the reform's exemption does not reach it (L-34). */
  readonly expectedOver26Weeks?: boolean
}

/** Reserve a slot. The consultant of the slot becomes the request's consultant (VARDE-10: the workplace books for itself). */
export interface Book {
  readonly type: 'book'
  readonly bookingId: BookingId
  readonly meeting: MeetingKind
  readonly slot: Slot
  readonly wish: MeetingWish
  /** Who may be booked, best first, as `route` ranked them; the request's own consultant always may. */
  readonly ranked: readonly RankedConsultant[]
  /** The caller found nobody free within the limit: a slot in the policy's late window is accepted too. */
  readonly allowLate?: boolean
  /** The calendars could not be read. */
  readonly isUnchecked?: boolean
}

/** Give a live booking to another consultant: the old one goes and a new one is held, or neither. */
export interface ReassignBooking extends Pick<Book, 'slot' | 'ranked' | 'allowLate' | 'isUnchecked'> {
  readonly type: 'reassignBooking'
  /** The booking that goes. */
  readonly bookingId: BookingId
  readonly newBookingId: BookingId
}

export type Command =
  | Receive
  | Book
  /** The coordinator gives a waiting request to somebody, or moves it to another. Bookings stay as they are. */
  | { readonly type: 'assign'; readonly consultantId: PersonId }
  /** `standsAt`: where the event was written, when the booking may have moved meanwhile. */
  | { readonly type: 'confirmBooking'; readonly bookingId: BookingId; readonly standsAt?: MeetingTimes }
  | {
      readonly type: 'moveBooking'
      readonly bookingId: BookingId
      readonly startsAt: InstantText
      readonly endsAt: InstantText
      /** As for `book`. */
      readonly allowLate?: boolean
      readonly isUnchecked?: boolean
      /** To one of the times that were proposed: refused when the proposal has fallen meanwhile. */
      readonly isPicked?: boolean
    }
  | { readonly type: 'cancelBooking'; readonly bookingId: BookingId; readonly reason: CancelReason }
  | CalendarFact
  | UnseenMoveAnswer
  | ReassignBooking
  /** Time is up for a slot that the calendar never took; see `holdExpiresAt`. */
  | { readonly type: 'expireHold'; readonly bookingId: BookingId }
  | { readonly type: 'recordContact'; readonly outcome: ContactOutcome }
  | { readonly type: 'recordMeetingHeld'; readonly bookingId: BookingId }
  | { readonly type: 'recordMeetingNotHeld'; readonly bookingId: BookingId; readonly reason: NotHeldReason }
  /** A contact or an outcome recorded wrongly, by its sequence in the journal. */
  | { readonly type: 'takeBack'; readonly entry: number }
  /** Times that the caller has seen to be free. */
  | { readonly type: 'proposeTimes'; readonly bookingId: BookingId; readonly times: readonly ProposedTime[] }
  | { readonly type: 'declineTimes'; readonly bookingId: BookingId }
  | { readonly type: 'confirmMove'; readonly bookingId: BookingId; readonly by: MeetingParty }
  | { readonly type: 'askCall' }
  | { readonly type: 'recordCall' }
  /** A meeting or a call that was not booked here. */
  | { readonly type: 'recordMeeting'; readonly meeting: MeetingKind; readonly heldAt: InstantText }
  /** A task without a command of its own, by its obligation's key. */
  | { readonly type: 'recordTask'; readonly obligation: string }
  /** `requestedBy`: left out, the employer. */
  | { readonly type: 'requestFastTrack'; readonly requestedOn: DateText; readonly requestedBy?: FastTrackRequester }
  | { readonly type: 'recordLetter'; readonly sentOn: DateText }
  /** `goesOn`: whether the municipality goes on after a late yes; left out: it does (L-10). */
  | {
      readonly type: 'recordAcceptance'
      readonly is: 'accepted' | 'refused'
      readonly on: DateText
      readonly goesOn?: boolean
    }
  /** The answer is used and thrown away; only whether it asks for a talk is kept (LYNGBY-1). */
  | { readonly type: 'screen'; readonly problemGroup: string }
  | { readonly type: 'recordWish'; readonly wants: string }
  /** `facts`: among whom to look for somebody. */
  | { readonly type: 'needProfession'; readonly profession: string; readonly facts: RoutingFacts }
  /** For each field of the policy's dialogue the choices taken; an empty list takes an answer back. */
  | { readonly type: 'answerDialogue'; readonly answers: Readonly<Record<string, readonly string[]>> }
  | { readonly type: 'pause'; readonly reason: PauseReason }
  | { readonly type: 'resume' }
  /** `consultantId` in these: who says so, or who is asked. */
  | { readonly type: 'accept'; readonly consultantId: PersonId }
  | { readonly type: 'passOn'; readonly consultantId: PersonId; readonly reason: HandOverReason }
  | { readonly type: 'acceptHandOver'; readonly consultantId: PersonId }
  | { readonly type: 'declineHandOver'; readonly consultantId: PersonId }
  | { readonly type: 'withdrawHandOver' }
  /** Also when the case becomes an ordinary one the owner stays, until somebody hands it over (KOLDING-3, KOLDING-4). */
  | { readonly type: 'handOver'; readonly consultantId: PersonId; readonly reason?: HandOverReason }
  | { readonly type: 'handToHomeMunicipality' }
  | {
      readonly type: 'alertDeadline'
      readonly obligation: string
      readonly level: AlertLevel
      /** The consultant is away now, and who stands in. */
      readonly away?: { readonly substituteId?: PersonId }
    }
  /** A reminder whose moment has come, by its key. */
  | { readonly type: 'remind'; readonly key: string }
  | { readonly type: 'close'; readonly reason: CloseReason }

/** What the calendars said, once they could be read, of the time `to` that a meeting was moved to unseen. */
export type UnseenMoveAnswer =
  | { readonly type: 'noteMoveStands'; readonly bookingId: BookingId; readonly to: MeetingTimes }
  /** It is taken. `back`: where the event still stands. */
  | {
      readonly type: 'noteTimeTaken'
      readonly bookingId: BookingId
      readonly to: MeetingTimes
      readonly back: MeetingTimes
    }

/** What somebody did to the event in Outlook: facts, so no window, hours or length is asked of them. */
export type CalendarFact =
  | {
      readonly type: 'noteMovedInCalendar'
      readonly bookingId: BookingId
      readonly startsAt: InstantText
      readonly endsAt: InstantText
    }
  /** The new time is taken by another of the consultant's live bookings, so the event goes back. */
  | {
      readonly type: 'noteMoveUndone'
      readonly bookingId: BookingId
      readonly startsAt: InstantText
      readonly endsAt: InstantText
      readonly changeKey: string
    }
  | { readonly type: 'noteGoneFromCalendar'; readonly bookingId: BookingId }
  | { readonly type: 'noteDeclined'; readonly bookingId: BookingId; readonly by: Invited }

/** Expected refusals, each with a stable code; `field` names the part of the command at fault. */
export type RejectionCode =
  | 'request-exists'
  | 'request-unknown'
  | 'request-closed'
  | 'first-absence-in-future'
  | 'first-absence-too-old'
  | 'slot-ends-before-start'
  | 'slot-wrong-length'
  | 'slot-in-past'
  | 'slot-outside-window'
  | 'slot-outside-hours'
  | 'slot-consultant-not-eligible'
  | 'already-booked'
  | 'booking-unknown'
  | 'booking-not-live'
  | 'hold-not-due'
  | 'meeting-not-started'
  | 'obligation-unknown'
  | 'alert-not-due'
  | 'requester-not-allowed'
  | 'meeting-unknown'
  | 'meeting-before-enquiry'
  | 'meeting-in-future'
  | 'meeting-out-of-order'
  | 'task-unknown'
  | 'fast-track-in-future'
  | 'fast-track-without-absence'
  | 'fast-track-before-absence'
  | 'fast-track-not-expected-long'
  | 'fast-track-too-late'
  | 'fast-track-exists'
  | 'fast-track-not-requested'
  | 'letter-before-request'
  | 'letter-in-future'
  | 'acceptance-without-letter'
  | 'acceptance-before-letter'
  | 'acceptance-in-future'
  | 'no-screening'
  | 'screening-answer-unknown'
  | 'wish-unknown'
  | 'profession-unknown'
  | 'dialogue-field-unknown'
  | 'dialogue-choice-unknown'
  | 'dialogue-answer-missing'
  | 'dialogue-one-answer'
  | 'request-paused'
  | 'request-not-paused'
  | 'hand-over-without-owner'
  | 'hand-over-not-asked'
  | 'colleague-not-eligible'
  | 'request-not-yours'
  | 'times-not-proposed'
  | 'times-not-different'
  | 'move-not-waiting'
  | 'call-not-asked'
  | 'nothing-to-take-back'
  | 'take-back-not-latest'
  | 'take-back-overtaken'
  | 'lives-here'

export interface Rejection {
  readonly code: RejectionCode
  readonly field?: string
  readonly ruleId?: string
}

/** `events` may be empty: the command was already true (pressing "Contacted" twice changes nothing). */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly RequestEvent[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
