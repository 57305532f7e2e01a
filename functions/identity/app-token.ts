import { ConfidentialClientApplication, type INetworkModule, type NetworkResponse } from '@azure/msal-node'

export interface AppTokenOptions {
  /** `https://login.microsoftonline.com/{tenant}`, or a plain-http loopback address in the sandbox. */
  authority: string
  clientId: string
  clientSecret: string
  fetch?: typeof globalThis.fetch
}

/** Gives an app-only access token for a scope such as `https://graph.microsoft.com/.default`. */
export type AppTokens = (scope: string) => Promise<string>

const timeoutMs = 10_000

/**
 * Tokens by client credentials. MSAL caches them and asks anew five minutes before one runs out.
 *
 * @throws Error (MSAL's, with Entra's error code) when no token can be had: wrong secret, or the issuer is away.
 */
export function createAppTokens(options: AppTokenOptions): AppTokens {
  const given = new URL(options.authority).origin
  const origin = given.replace(/^http:/, 'https:')
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: options.clientId,
      clientSecret: options.clientSecret,
      authority: options.authority.replace(given, origin),
      knownAuthorities: [new URL(origin).host],
    },
    system: { networkClient: networkClient(options.fetch ?? globalThis.fetch, { given, origin }) },
  })

  return async (scope) => {
    const result = await client.acquireTokenByClientCredential({ scopes: [scope] })
    if (result === null) throw new Error('MSAL gave no result for client credentials')
    return result.accessToken
  }
}

/**
 * MSAL over the fetch we were given, with a timeout of our own.
 *
 * MSAL takes https authorities only, and the configuration allows plain http on loopback alone. So MSAL speaks of
 * `origin`, and here, where requests leave and answers arrive, that is the `given` one (the same for https).
 */
function networkClient(
  fetch: typeof globalThis.fetch,
  { given, origin }: { given: string; origin: string },
): INetworkModule {
  const send = async <T>(
    method: string,
    url: string,
    init: { headers?: Record<string, string>; body?: string } = {},
  ) => {
    const response = await fetch(url.replace(origin, given), {
      method,
      headers: init.headers ?? {},
      ...(init.body === undefined ? {} : { body: init.body }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    const body: T = JSON.parse((await response.text()).replaceAll(given, origin))
    const answer: NetworkResponse<T> = { status: response.status, headers: Object.fromEntries(response.headers), body }
    return answer
  }
  return {
    sendGetRequestAsync: (url, init) => send('GET', url, init),
    sendPostRequestAsync: (url, init) => send('POST', url, init),
  }
}
