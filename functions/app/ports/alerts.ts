import type { PersonId } from '../../../shared/domain/ids.ts'
import type { AlertContent } from './alert-content.ts'

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
