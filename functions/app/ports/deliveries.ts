import type { InstantText } from '../../../shared/domain/ids.ts'

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
  readonly attemptedAt: InstantText
  readonly endedAt?: InstantText
}

/** How an attempt ended. */
export type DeliveryEnd = Pick<Delivery, 'alertId' | 'channel'> & { readonly at: InstantText } & (
    | { readonly state: 'delivered' }
    | { readonly state: 'postponed' | 'failed' | 'unconfirmed'; readonly code: string }
  )

/** Why the bot cannot write to somebody. */
export type UnreachableWhy = 'removed' | 'blocked' | 'stoppedByAdmin' | 'notInstalled'

export interface Deliveries {
  /**
   * Committed before the channel is asked: of all who ask at once, one gets `begun`; the others, also after its death, how
   * it stands.
   */
  begin(alertId: string, channel: Channel, at: InstantText): Promise<'begun' | DeliveryState>
  of(alertIds: readonly string[]): Promise<readonly Delivery[]>
}

export interface DeliveryTransaction {
  /** False: it had ended otherwise meanwhile. That it arrived is true also after it was taken for unconfirmed. */
  endDelivery(ended: DeliveryEnd): Promise<boolean>
}
