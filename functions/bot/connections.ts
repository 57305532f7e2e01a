import type { AuthConfiguration, AuthProvider, CloudAdapter } from '@microsoft/agents-hosting'

/**
 * Gives the bot's own access token for a scope such as `https://api.botframework.com/.default`.
 *
 * @param refused A token that the connector would not take: another is asked for.
 */
export type TokenFor = (scope: string, refused?: string) => Promise<string>

/** No token of our own could be had: the issuer is away or the secret is wrong. Nothing was sent. */
export class BotTokenError extends Error {
  constructor(cause: unknown) {
    super('No access token for the bot', { cause })
    this.name = 'BotTokenError'
  }
}

/**
 * One connection for every service address. Tokens come from outside, because the library's own MSAL provider knows
 * Microsoft's https authorities only and reads the rest of its settings from the environment.
 */
export function connections(tokenFor: TokenFor, settings: AuthConfiguration): CloudAdapter['connectionManager'] {
  const provider = authProvider(tokenFor, settings)
  return {
    getConnection: () => provider,
    getDefaultConnection: () => provider,
    getTokenProvider: () => provider,
    getTokenProviderFromActivity: () => provider,
    getDefaultConnectionConfiguration: () => settings,
  }
}

function authProvider(tokenFor: TokenFor, settings: AuthConfiguration): AuthProvider {
  return {
    connectionSettings: settings,
    getAccessToken: async (first: AuthConfiguration | string, second?: string) => {
      const audience = typeof first === 'string' ? first : second
      if (audience === undefined) throw new Error('A token was asked for without a scope')
      return tokenFor(`${audience}/.default`).catch((reason: unknown) => {
        throw new BotTokenError(reason)
      })
    },
    getAgenticApplicationToken: notOurs,
    getAgenticInstanceToken: notOurs,
    getAgenticUserToken: notOurs,
    acquireTokenOnBehalfOf: notOurs,
  }
}

/** The library asks for these on behalf of agents with identities of their own, and for users; the bot is neither. */
async function notOurs(): Promise<string> {
  throw new Error('The bot speaks with its own token only')
}
