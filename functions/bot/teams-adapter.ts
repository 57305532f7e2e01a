import type { ConversationReference } from '@microsoft/agents-activity'
import {
  CloudAdapter,
  HttpError,
  OutboundHostValidator,
  type ConnectorClient,
  type TurnContext,
} from '@microsoft/agents-hosting'
import type { ConversationRecord } from '../app/ports/alerts.ts'
import { connections, type TokenFor } from './connections.ts'

export interface TeamsAdapterOptions {
  readonly appId: string
  readonly tenantId: string
  /** Beside Microsoft's own, the host that publishes the connector's keys may be spoken to. */
  readonly jwksUrl: string
  readonly tokenFor: TokenFor
  /** For each call to the connector, in milliseconds. */
  readonly timeoutMs: number
}

/**
 * The library's adapter with our tokens and a time limit on every call: left to itself it waits for ever. A token that the
 * connector refuses, as after a clock was set back, is another at the next call. Nor does it tell the reader of a chat that "the agent encountered an error"; the caller learns of it instead.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly appId: string
  readonly hosts: OutboundHostValidator
  readonly #timeoutMs: number
  #refused: string | undefined

  constructor({ appId, tenantId, jwksUrl, tokenFor, timeoutMs }: TeamsAdapterOptions) {
    const settings = { clientId: appId, tenantId }
    const hosts = new OutboundHostValidator({ enabled: true, hosts: [new URL(jwksUrl).hostname] })
    super(settings, undefined, undefined, { emitStackTrace: false }, hosts)
    this.appId = appId
    this.hosts = hosts
    this.#timeoutMs = timeoutMs
    this.connectionManager = connections((scope) => tokenFor(scope, this.#refused), settings)
    this.onTurnError = async (_context, error) => {
      throw error
    }
  }

  protected override async createConnectorClientWithIdentity(
    ...given: Parameters<CloudAdapter['createConnectorClientWithIdentity']>
  ): Promise<ConnectorClient> {
    const client = await super.createConnectorClientWithIdentity(...given)
    const request = client.httpClient.request.bind(client.httpClient)
    client.httpClient.request = async (config) => {
      try {
        return await request({ ...config, timeout: this.#timeoutMs })
      } catch (error) {
        const { authorization } = client.httpClient.defaultHeaders
        if (error instanceof HttpError && error.status === 401) this.#refused = authorization?.replace(/^Bearer /, '')
        throw error
      }
    }
    return client
  }
}

/** A conversation at an address that is neither Microsoft's nor the key publisher's: our token shall not go there. */
export class ServiceAddressError extends Error {
  constructor() {
    super('The conversation is at an address that the bot does not speak to')
    this.name = 'ServiceAddressError'
  }
}

/**
 * Speaks in a stored conversation and gives back what `act` gave.
 *
 * @throws HttpError, a network error, BotTokenError or ServiceAddressError: see deliveryFailure.
 */
export async function inConversation<T>(
  adapter: TeamsAdapter,
  record: ConversationRecord,
  act: (turn: TurnContext) => Promise<T>,
): Promise<T> {
  if (!adapter.hosts.isAllowed(record.serviceUrl)) throw new ServiceAddressError()
  let result: { value: T } | { reason: unknown } | undefined
  await adapter.continueConversation(adapter.appId, referenceOf(record), async (turn) => {
    // Kept from the library, which hides what it does not know as an error of its own.
    result = await act(turn).then(
      (value) => ({ value }),
      (reason: unknown) => ({ reason }),
    )
  })
  if (result === undefined) throw new Error('The turn ended without having run')
  if ('reason' in result) throw result.reason
  return result.value
}

function referenceOf(record: ConversationRecord): ConversationReference {
  return {
    channelId: 'msteams',
    serviceUrl: record.serviceUrl,
    conversation: { id: record.conversationId, conversationType: 'personal', tenantId: record.tenantId },
    agent: { id: record.botId },
    user: { id: record.channelPersonId, aadObjectId: record.personId },
  }
}
