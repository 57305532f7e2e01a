import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { SandboxContext } from '../context.ts'
import { refuse, type Answer } from './answer.ts'
import { respond } from './respond.ts'

/** Lets a planned fault happen to this call: a pause, an error instead of the work, or work whose answer is lost. */
export async function withFaults(
  c: Context,
  context: SandboxContext,
  work: () => Promise<Response>,
): Promise<Response> {
  const fault = context.faults.next('graph', c.req.method, c.req.path.replace(/^\/graph/, ''))
  if (!fault) return work()
  if (fault.delayMs !== undefined) await context.faults.delay(fault.delayMs)
  if (fault.status !== undefined && !fault.drop) {
    const answer = faultAnswer(fault.status, fault.retryAfterSeconds)
    return respond(answer, context.clock.now(), c.req.header('client-request-id'))
  }
  const response = await work()
  return fault.drop ? hangUp(c, response) : response
}

/** Cuts the connection after the work was done. A call inside a batch has no connection of its own and is answered. */
function hangUp(c: Context, response: Response): Response {
  const env: unknown = c.env
  if (!isNodeEnv(env)) return response
  env.outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

/** Whether whoever called is not there any more to read the answer. */
export function isHungUp(c: Context): boolean {
  const env: unknown = c.env
  return isNodeEnv(env) && env.outgoing.destroyed
}

function isNodeEnv(env: unknown): env is { outgoing: { destroy(): void; destroyed: boolean } } {
  return typeof env === 'object' && env !== null && 'outgoing' in env
}

function faultAnswer(status: number, retryAfterSeconds: number | undefined): Answer {
  const [code, message] = wording[status] ?? ['UnknownError', 'The request could not be carried out.']
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }
  return { ...refuse(status, code, message), headers }
}

const wording: Record<number, readonly [code: string, message: string]> = {
  401: ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'],
  403: ['ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  404: ['ErrorItemNotFound', 'The specified object was not found in the store.'],
  409: ['ErrorIrresolvableConflict', 'The item was changed by somebody else.'],
  429: ['TooManyRequests', 'Please retry again later.'],
  500: ['ErrorInternalServerTransientError', 'An internal server error occurred. Try again later.'],
  503: ['serviceNotAvailable', 'The service is temporarily unavailable.'],
  504: ['GatewayTimeout', 'The server, while acting as a proxy, did not receive a timely response.'],
}
