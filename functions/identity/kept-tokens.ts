/**
 * Gives an app-only access token for a scope such as `https://graph.microsoft.com/.default`.
 *
 * @param refused A token that the service would not take: another is asked for, at most once a minute.
 */
export type AppTokens = (scope: string, refused?: string) => Promise<string>

export interface IssuedToken {
  readonly token: string
  readonly expiresAtMs: number
}

/** A service that takes no token of ours at all is set up wrongly, and asking on would help nobody. */
const renewAgainMs = 60_000

interface Kept extends IssuedToken {
  /** When it took the place of one that was refused, by the machine's count. */
  readonly renewedAtMs?: number
}

/**
 * Whoever asks while a token is fetched waits for the same answer. When the issuer is away then, the last one serves to its
 * end, unless the service has refused it.
 *
 * @param issue Gives a token, kept or fetched; `isNew`: fetched in any case.
 */
export function keepTokens(issue: (scope: string, isNew: boolean) => Promise<IssuedToken>): AppTokens {
  const last = new Map<string, Kept>()
  const underWay = new Map<string, Promise<string>>()

  const begin = (scope: string, isNew: boolean): Promise<string> => {
    const begun = issue(scope, isNew)
      .then((issued) => {
        last.set(scope, { ...last.get(scope), ...issued, ...(isNew ? { renewedAtMs: performance.now() } : {}) })
        return issued.token
      })
      .finally(() => underWay.delete(scope))
    underWay.set(scope, begun)
    return begun
  }

  return async (scope, refused) => {
    const known = last.get(scope)
    const isRefused = refused !== undefined && refused === known?.token
    if (isRefused && performance.now() - (known?.renewedAtMs ?? -Infinity) < renewAgainMs) return refused
    const asked = underWay.get(scope) ?? begin(scope, isRefused)
    return asked.catch((reason: unknown) => {
      if (known === undefined || isRefused || known.expiresAtMs <= Date.now()) throw reason
      return known.token
    })
  }
}
