import type { CardAct } from '../../shared/contract/verbs.ts'
import type { InstantText, PersonId, Reference } from '../../shared/domain/ids.ts'
import type { Text } from '../../shared/domain/text.ts'
import type { AlertContent } from '../app/ports/alerts.ts'

/** A press on a card, by whom. The use case authorises it; the bot only knows that Teams vouches for the person. */
export type CardPress = CardAct & { readonly personId: PersonId }

export type CardOutcome =
  | { readonly kind: 'done'; readonly content: AlertContent }
  /** With `content` when the person may see the request: the card as it stands, under the reason. */
  | { readonly kind: 'refused'; readonly code: string; readonly text: Text; readonly content?: AlertContent }

/** One line of "mine sager". */
export interface OwnRequest {
  readonly reference: Reference
  readonly workplaceName: string
  readonly next?: { readonly what: Text; readonly dueAt: InstantText }
}

/** The use cases a conversation can start. */
export interface BotActs {
  card(press: CardPress): Promise<CardOutcome>
  /** Nearest deadline first; at most a screenful is shown. */
  ownRequests(personId: PersonId): Promise<readonly OwnRequest[]>
}
