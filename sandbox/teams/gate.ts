import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import type { SandboxContext } from '../context.ts'
import { sandboxIds } from '../identity/ids.ts'
import { connectorError, connectorFault } from './connector-answer.ts'

/** Before every connector call: the faults somebody asked for, then the bot's token. */
export function connectorGate({ faults, tokens }: SandboxContext, prefix: string): MiddlewareHandler {
  return async (c, next) => {
    const fault = faults.next('teams', c.req.method, c.req.path.slice(prefix.length))
    if (fault?.delayMs !== undefined) await faults.delay(fault.delayMs)
    if (fault?.status !== undefined && fault.drop !== true) return connectorFault(fault.status, fault.retryAfterSeconds)

    const verdict = await tokens.verify(c.req.header('authorization'), 'botframework')
    if (verdict.kind !== 'app' || verdict.appId !== sandboxIds.botAppId) {
      return connectorError(401, 'Unauthorized', 'Authorization has been denied for this request.')
    }
    await next()
    return fault?.drop === true ? hangUp(c) : undefined
  }
}

/** Cuts the connection after the call was carried out: the caller cannot know that it was. */
function hangUp(c: Context): Response {
  const env: unknown = c.env
  if (!isNodeEnv(env)) throw new Error('A connection can be cut on the Node server only')
  env.outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

function isNodeEnv(env: unknown): env is { outgoing: { destroy(): void } } {
  return typeof env === 'object' && env !== null && 'outgoing' in env
}
