import type { BookingId, DateText, InstantText, PersonId, Reference } from '../../../shared/domain/ids.ts'
import type { Invited, Place } from '../../../shared/domain/journal/meeting-events.ts'
import type { Text } from '../../../shared/domain/text.ts'
import type { RequestAlertKind } from './alert-kinds.ts'
import type { Colleague, OfficeDetails } from './office-alert-content.ts'

/**
 * What a card may say: reference, workplace, dates. Never a person's name except a colleague's who is a consultant,
 * never the employee's or the leader's name, never health, no reason in somebody's own words (P-19). A card is rebuilt
 * from this value whenever something changes.
 */
export type AlertContent = RequestAlertContent | OfficeAlertContent

interface AlertBase {
  readonly alertId: string
  readonly recipientId: PersonId
  readonly language: 'da' | 'en'
  /** Where the details are, behind sign-in. */
  readonly link: string
  readonly now: InstantText
}

export type OfficeAlertContent = AlertBase & { readonly about: 'office' } & OfficeDetails

/** What the reader is to the request. `other`: asked to take it over, or no longer its consultant. */
export type ReaderPart = 'consultant' | 'leader' | 'coordinator' | 'hr' | 'other'

type StepState = 'open' | 'met' | 'missed' | 'void'

export interface RequestAlertContent extends AlertBase {
  readonly about: 'request'
  readonly kind: RequestAlertKind
  /** Of a `snoozed` one: what it was told as first. */
  readonly retells?: RequestAlertKind
  readonly reader: ReaderPart
  readonly reference: Reference
  /** The journal's sequence the card was built from; comes back with an action, so that a stale card can be told. */
  readonly version: number
  readonly workplaceName: string
  readonly isClosed: boolean
  /** The consultant's own name, in somebody else's card. */
  readonly consultantName?: string
  /** The consultant has said that the request is taken. */
  readonly isAccepted?: boolean
  readonly contact?: {
    readonly state: StepState
    readonly dueAt: InstantText
    readonly metAt?: InstantText
    readonly attempts: number
  }
  readonly meeting?: CardMeeting
  /** The task the alert is about. */
  readonly task?: { readonly what: Text; readonly actBy: DateText; readonly state: StepState }
  /** What the leader still sends in NemRefusion; what it says is on the request's page. */
  readonly statutory?: { readonly actBy: DateText; readonly state: StepState }
  readonly next?: { readonly what: Text; readonly actBy: DateText; readonly dueAt: InstantText }
  /** The two times that a consultant has proposed instead. */
  readonly proposed?: {
    readonly bookingId: BookingId
    readonly startsAt: readonly InstantText[]
    readonly state: 'open' | 'picked' | 'refused'
  }
  /** A request on its way from one consultant to another. */
  readonly handOver?: {
    readonly fromName: string
    readonly toName: string
    readonly state: 'asked' | 'accepted' | 'declined' | 'void'
  }
  /** The leader asked to be called. */
  readonly call?: { readonly askedAt: InstantText; readonly state: 'asked' | 'made' }
  /** What was recorded last, of the contact or of this meeting, where the reader can take it back. */
  readonly takeBack?: { readonly entry: number; readonly of: 'contact' | 'meeting' }
  /** Until when the reader will not be reminded. */
  readonly snoozedUntil?: InstantText
  /** Whom the request can be passed on to: only when the reader asked for that form. */
  readonly colleagues?: readonly Colleague[]
  /** Times that are free now: only when the reader asked for that form. */
  readonly freeTimes?: readonly InstantText[]
}

export interface CardMeeting {
  readonly bookingId: BookingId
  readonly startsAt: InstantText
  readonly endsAt: InstantText
  readonly place: Place
  readonly state: 'held' | 'confirmed' | 'cancelled' | 'meetingHeld' | 'notHeld' | 'noShow'
  /** Nobody has seen the calendars at this time yet. */
  readonly isUnchecked?: boolean
  /** Why it is back at the time before: the one it was given in Outlook is another meeting's, or the one given unseen was taken. */
  readonly putBack?: 'outlook' | 'timeTaken'
  /** Moved in Outlook to a day outside the obligation's window. */
  readonly isOutsideWindow?: boolean
  /** Moved in Outlook, and the consultant has not yet said that the move stands. */
  readonly isMoveUnconfirmed?: boolean
  /** Who has said no, of those the reader may hear of. */
  readonly declinedBy?: readonly Invited[]
}
