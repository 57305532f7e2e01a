import type { BookingId, InstantText, PersonId } from '../ids.ts'

/** What consultants and leaders tell each other in between: events that move no meeting and meet no obligation. */

/** `noShow`: the employee did not come. Why is not asked. */
export type NotHeldReason = 'notHeld' | 'noShow'

/** The meeting's time came and it was not held: what it was to meet is open again. */
export interface MeetingNotHeld {
  readonly type: 'MeetingNotHeld'
  readonly bookingId: BookingId
  readonly reason: NotHeldReason
}

/** How a meeting went, as it was told. */
export type MeetingOutcome = 'held' | NotHeldReason

/** How a meeting went was recorded wrongly: it stands as it did before. `entry`: as for `ContactTakenBack`. */
export interface OutcomeTakenBack {
  readonly type: 'OutcomeTakenBack'
  readonly entry: number
  readonly bookingId: BookingId
  readonly outcome: MeetingOutcome
}

export interface ProposedTime {
  readonly startsAt: InstantText
  readonly endsAt: InstantText
}

/** The consultant asks the leader to choose between other times; the meeting stays where it is until then. */
export interface TimesProposed {
  readonly type: 'TimesProposed'
  readonly bookingId: BookingId
  readonly times: readonly ProposedTime[]
}

/** None of them suits the leader: the meeting stays where it is. */
export interface TimesDeclined {
  readonly type: 'TimesDeclined'
  readonly bookingId: BookingId
}

export type MeetingParty = 'leader' | 'consultant'

/** Seen that the meeting was moved, and it suits. */
export interface MoveConfirmed {
  readonly type: 'MoveConfirmed'
  readonly bookingId: BookingId
  readonly by: MeetingParty
}

/** The leader wants to be called. */
export interface CallAsked {
  readonly type: 'CallAsked'
}

export interface CallMade {
  readonly type: 'CallMade'
}

/** The consultant has seen the request and takes it. */
export interface RequestAccepted {
  readonly type: 'RequestAccepted'
  readonly consultantId: PersonId
}

/** Why a consultant passes a request on. No words of anybody's own: it stands on a colleague's card. */
export type HandOverReason = 'busy' | 'absent' | 'ownWorkplace' | 'profession' | 'other'

/** A colleague is asked to take the request over; until the answer it stays where it is. */
export interface HandOverAsked {
  readonly type: 'HandOverAsked'
  readonly fromConsultantId: PersonId
  readonly consultantId: PersonId
  readonly reason: HandOverReason
}

export interface HandOverDeclined {
  readonly type: 'HandOverDeclined'
  readonly consultantId: PersonId
}

/** Whoever asked has thought better of it. */
export interface HandOverWithdrawn {
  readonly type: 'HandOverWithdrawn'
  readonly consultantId: PersonId
}
