import { ConfidentialClientApplication, type INetworkModule, type NetworkResponse } from '@azure/msal-node'
import { keepTokens, type AppTokens } from './kept-tokens.ts'

export interface AppTokenOptions {
  /** `https://login.microsoftonline.com/{tenant}`, or a plain-http loopback address in the sandbox. */
  authority: string
  clientId: string
  clientSecret: string
  fetch?: typeof globalThis.fetch
}

/** For each request that a token takes: one, and the first time one more for the issuer's addresses. */
const timeoutMs = 5_000

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

  return keepTokens(async (scope, isNew) => {
    const result = await client.acquireTokenByClientCredential({ scopes: [scope], skipCache: isNew })
    if (result === null) throw new Error('MSAL gave no result for client credentials')
    return { token: result.accessToken, expiresAtMs: result.expiresOn?.getTime() ?? 0 }
  })
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
