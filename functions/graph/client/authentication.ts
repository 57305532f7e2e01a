import { LostAnswer } from './lost-answer.ts'
import { addressOf, withHeaders, type Link } from './middleware.ts'

/**
 * Adds the bearer token, to our own Graph address only: a link in an answer that points elsewhere never gets it.
 * The SDK's own handler knows Microsoft's https hosts alone, so it cannot serve the sandbox or a proxy.
 *
 * @throws Error for an address outside `graphUrl`: a fault of ours or an answer that cannot be trusted.
 */
export function authentication(graphUrl: string, token: () => Promise<string>): Link {
  return async (context, next) => {
    if (!addressOf(context).startsWith(`${graphUrl}/`)) throw new Error('a Graph call must stay at the Graph address')
    const bearer = await token().catch((cause: unknown) => {
      throw new LostAnswer('token-unavailable', cause)
    })
    withHeaders(context, { Authorization: `Bearer ${bearer}` })
    await next()
  }
}
