import { within } from '../../within.ts'
import type { Circuit } from './circuit.ts'
import { LostAnswer } from './lost-answer.ts'
import { addressOf, withHeaders, type Link } from './middleware.ts'

export interface AuthenticationOptions {
  readonly graphUrl: string
  /** `refused`: a token that Graph would not take; another is asked for. */
  readonly token: (refused?: string) => Promise<string>
  readonly circuit: Circuit
  /** An issuer that is silent for so long is as good as away, and Graph with it. */
  readonly timeoutMs: number
}

/**
 * Adds the bearer token, to our own Graph address only: a link in an answer that points elsewhere never gets it.
 * The SDK's own handler knows Microsoft's https hosts alone, so it cannot serve the sandbox or a proxy.
 *
 * A token that is kept too long, because our clock was set back or somebody revoked it, is refused with 401 before
 * anything is done: so the call is made once more with another.
 *
 * @throws Error for an address outside `graphUrl`: a fault of ours or an answer that cannot be trusted.
 */
export function authentication({ graphUrl, token, circuit, timeoutMs }: AuthenticationOptions): Link {
  const inTime = async (refused?: string): Promise<string> => {
    const asked = token(refused).catch((cause: unknown) => new LostAnswer('token-unavailable', cause))
    const answer = await within(asked, timeoutMs)
    if (typeof answer === 'string') return answer
    if (answer === undefined) circuit.fellSilent()
    throw answer ?? new LostAnswer('token-unavailable')
  }
  return async (context, next) => {
    if (!addressOf(context).startsWith(`${graphUrl}/`)) throw new Error('a Graph call must stay at the Graph address')
    const bearer = await inTime()
    withHeaders(context, { Authorization: `Bearer ${bearer}` })
    await next()
    if (context.response?.status !== 401) return
    const another = await inTime(bearer)
    if (another === bearer) return
    withHeaders(context, { Authorization: `Bearer ${another}` })
    await next()
  }
}
