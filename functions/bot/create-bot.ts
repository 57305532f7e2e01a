import type { Alerts, Conversations } from '../app/ports/alerts.ts'
import type { Clock } from '../app/ports/clock.ts'
import type { Log } from '../app/ports/log.ts'
import type { BotActs } from './acts.ts'
import type { Activity } from './activity.ts'
import type { TokenFor } from './connections.ts'
import { createConnectorTokens } from './connector-token.ts'
import type { Outbox } from './outbox.ts'
import { createReceive, type BotAnswer, type BotRequest } from './receive.ts'
import type { Say } from './say.ts'
import { cardPress } from './turns/card-press.ts'
import { installation, membership } from './turns/installation.ts'
import { message } from './turns/message.ts'

export interface BotOptions {
  readonly config: {
    /** The bot's app registration. */
    readonly appId: string
    readonly tenantId: string
    /** Who signs what the connector sends us, and where its keys are. */
    readonly issuer: string
    readonly jwksUrl: string
  }
  /** The bot's own tokens, by its client credentials. */
  readonly tokenFor: TokenFor
  readonly conversations: Conversations
  readonly act: BotActs
  readonly clock: Clock
  readonly log: Log
  /** For the connector's keys; messages go through the library, which uses the platform's. */
  readonly fetch?: typeof globalThis.fetch
  /** For each call to the connector. */
  readonly timeoutMs?: number
}

export interface Bot {
  readonly alerts: Alerts
  receive(request: BotRequest): Promise<BotAnswer>
}

/** The only door to Teams: cards go out through `alerts`, everything that Teams says comes in through `receive`. */
export function createBot(options: BotOptions): Bot {
  const { config, tokenFor, conversations, act, clock, log, timeoutMs = 10_000 } = options
  const { tenantId } = config
  let opened: Promise<Outbox> | undefined
  // The library takes longer to load than the rest of the product: a call that sends nothing shall not wait for it.
  const outbox = (): Promise<Outbox> =>
    (opened ??= import('./outbox.ts').then(({ createOutbox }) =>
      createOutbox({ ...config, tokenFor, timeoutMs, conversations, log }),
    ))
  const say: Say = async (record, remark) => (await outbox()).say(record, remark)
  const verify = createConnectorTokens({
    ...config,
    clock,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  })

  async function handle(activity: Activity): Promise<unknown> {
    switch (activity.type) {
      case 'installationUpdate':
        return installation(activity, { tenantId, conversations, say })
      case 'conversationUpdate':
        return membership(activity, { tenantId, conversations })
      case 'message':
        return message(activity, { tenantId, conversations, act, say, clock })
      case 'invoke':
        return cardPress(activity, { tenantId, act, say, log })
    }
  }

  return {
    alerts: {
      send: async (content) => (await outbox()).alerts.send(content),
      refresh: async (card, content) => (await outbox()).alerts.refresh(card, content),
    },
    receive: createReceive({ tenantId, verify, handle, log }),
  }
}
