import type { DateText, InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Invited, Place } from '../../../shared/domain/journal/events.ts'
import type { Text } from '../../../shared/domain/text.ts'

export const alertKinds = [
  'newRequest',
  'meetingBooked',
  'meetingMoved',
  'meetingCancelled',
  /** A time that was promised unseen is taken: another must be chosen. */
  'timeTaken',
  'meetingMovedBack',
  'invitationDeclined',
  'contactDue',
  'contactOverdue',
  'meetingDue',
  'meetingOverdue',
  'unassigned',
  'taskDue',
  /** To the coordinators: what somebody else was to be told may not have reached them. */
  'undelivered',
] as const
export type AlertKind = (typeof alertKinds)[number]

/**
 * What a card may say: reference, workplace, dates. Never a person's name except the reader's colleague the consultant,
 * never the employee's name, never health (P-19). A card is rebuilt from this value whenever the request changes.
 */
export interface AlertContent {
  readonly kind: AlertKind
  readonly alertId: string
  readonly recipientId: PersonId
  readonly language: 'da' | 'en'
  readonly reference: string
  /** The journal's sequence the card was built from; comes back with an action, so that a stale card can be told. */
  readonly version: number
  readonly workplaceName: string
  readonly isClosed: boolean
  /** The consultant's own name, in a coordinator's card. */
  readonly consultantName?: string
  readonly contact?: {
    readonly state: 'open' | 'met' | 'missed' | 'void'
    readonly dueAt: InstantText
    readonly metAt?: InstantText
    readonly attempts: number
  }
  readonly meeting?: {
    readonly startsAt: InstantText
    readonly endsAt: InstantText
    readonly place: Place
    readonly state: 'held' | 'confirmed' | 'cancelled' | 'meetingHeld'
    /** Moved in Outlook to a day outside the obligation's window. */
    readonly isOutsideWindow?: boolean
    /** Who has said no, of those the reader may hear of. */
    readonly declinedBy?: readonly Invited[]
  }
  /** The task the alert is about. */
  readonly task?: {
    readonly what: Text
    readonly actBy: DateText
    readonly state: 'open' | 'met' | 'missed' | 'void'
  }
  readonly next?: { readonly what: Text; readonly actBy: DateText; readonly dueAt: InstantText }
  /** The request's page in the tab. */
  readonly link: string
  readonly now: InstantText
}

/** Where a sent card stands, so that it can be refreshed in place. */
export interface SentCard {
  readonly conversationId: string
  readonly activityId: string
}

export type AlertAnswer<T> =
  | { readonly kind: 'sent'; readonly value: T }
  /** The person has no conversation with the bot (not installed, blocked). */
  | { readonly kind: 'unreachable'; readonly code: string }
  /** Not now. `mayHaveArrived`: the answer was lost, and the card may be there all the same. */
  | {
      readonly kind: 'unavailable'
      readonly code: string
      readonly retryAfterMs?: number
      readonly mayHaveArrived?: boolean
    }

export interface Alerts {
  send(content: AlertContent): Promise<AlertAnswer<SentCard>>
  refresh(card: SentCard, content: AlertContent): Promise<AlertAnswer<void>>
}

/** Where the bot may speak to a person: written when Teams tells of an installation. */
export interface ConversationRecord {
  readonly personId: PersonId
  readonly conversationId: string
  readonly serviceUrl: string
  readonly tenantId: string
  /** The bot's own id in that channel and the person's channel id (`29:...`). */
  readonly botId: string
  readonly channelPersonId: string
}

export interface Conversations {
  remember(record: ConversationRecord): Promise<void>
  forget(personId: PersonId): Promise<void>
  of(personId: PersonId): Promise<ConversationRecord | undefined>
}
