import type { InstantText, PersonId, Reference } from '../../../shared/domain/ids.ts'
import type { AlertRow } from './alert-row.ts'

/** How an alert can reach somebody, in the order they are tried. */
export const channels = ['bot', 'activity', 'mail'] as const
export type Channel = (typeof channels)[number]

/**
 * `attempting`: asked, and no answer is known. `postponed`: did certainly not arrive, and is tried again on this channel.
 * `unconfirmed`: may have arrived, and is not sent on this channel again.
 */
export type DeliveryState = 'attempting' | 'postponed' | 'delivered' | 'failed' | 'unconfirmed'

/** What became of one alert on one channel. */
export interface Delivery {
  readonly alertId: string
  readonly channel: Channel
  readonly state: DeliveryState
  /** The reason, of what was not delivered. */
  readonly code?: string
  readonly attempts: number
  /** The first time. */
  readonly attemptedAt: InstantText
  readonly endedAt?: InstantText
}

/** `since`: when this channel was first asked. */
export type DeliveryBegin =
  | { readonly kind: 'begun'; readonly since: InstantText }
  | { readonly kind: 'not-begun'; readonly state: DeliveryState }

/** How an attempt ended. */
export type DeliveryEnd = Pick<Delivery, 'alertId' | 'channel'> & { readonly at: InstantText } & (
    { readonly state: 'delivered' } | { readonly state: 'postponed' | 'failed' | 'unconfirmed'; readonly code: string }
  )

/** Why the bot cannot write to somebody. */
export type UnreachableWhy = 'removed' | 'blocked' | 'stoppedByAdmin' | 'notInstalled'

export interface UnreachablePerson {
  readonly personId: PersonId
  readonly why: UnreachableWhy
  readonly code: string
  readonly since: InstantText
}

/** An alert that has reached nobody yet, or never. */
export type TroubledAlert = Pick<AlertRow, 'alertId' | 'kind' | 'state' | 'queuedAt'> & {
  readonly reference?: Reference
}

export interface Deliveries {
  /**
   * Committed before the channel is asked: of all who ask at once, one gets `begun`; the others, also after its death, how
   * it stands.
   *
   * @param isRepeatable Whether a second try takes the place of the first: then one that was asked may be asked again.
   */
  begin(alertId: string, channel: Channel, at: InstantText, isRepeatable: boolean): Promise<DeliveryBegin>
  of(alertIds: readonly string[]): Promise<readonly Delivery[]>
  /** What was queued after `since` and tried in vain so far, the latest first. */
  troubled(
    since: InstantText,
    limit: number,
  ): Promise<{ readonly alerts: readonly TroubledAlert[]; readonly total: number }>
  /** Given up, of what was queued after `since`; and whom the bot cannot write to now. */
  counts(since: InstantText): Promise<{ readonly undelivered: number; readonly unreachable: number }>
  unreachable(personId: PersonId): Promise<UnreachablePerson | undefined>
  /** The latest to become so first. */
  unreachablePeople(limit: number): Promise<readonly UnreachablePerson[]>
}

export interface DeliveryTransaction {
  /** False: it had ended otherwise meanwhile. That it arrived is true also after it was taken for unconfirmed. */
  endDelivery(ended: DeliveryEnd): Promise<boolean>
  /** The alert waits again, on the channels that failed, with its job's id; undefined when it was not given up. */
  reopenAlert(alertId: string): Promise<string | undefined>
  noteUnreachable(person: UnreachablePerson): Promise<void>
  /** The bot can write to this person. */
  noteReached(personId: PersonId): Promise<void>
}
