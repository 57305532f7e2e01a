import { HttpError } from '@microsoft/agents-hosting'
import { z } from 'zod'
import type { AlertAnswer } from '../app/ports/alerts.ts'
import { BotTokenError } from './connections.ts'
import { ServiceAddressError } from './teams-adapter.ts'

type Failure = Exclude<AlertAnswer<never>, { kind: 'sent' }>

/**
 * What it means that the connector did not take a card.
 *
 * 403 and 404 say that this person has no chat with the bot; other 4xx that this card will never pass. Both are
 * unreachable: the alert goes another way. 401 is about our token, and 408, 412, 429 and 5xx pass with time. So do a timeout and a broken connection,
 * of which nobody knows whether the card arrived first.
 *
 * @throws whatever is no failure of delivery: a bug.
 */
export function deliveryFailure(reason: unknown): Failure {
  if (reason instanceof HttpError) return failureFor(reason)
  if (reason instanceof BotTokenError) return { kind: 'unavailable', code: 'token-unavailable' }
  if (reason instanceof ServiceAddressError) return { kind: 'unreachable', code: 'service-address-refused' }
  const named = fetchFailure.safeParse(reason).data
  if (named?.name === 'TimeoutError') return { kind: 'unavailable', code: 'timeout', mayHaveArrived: true }
  if (named?.name === 'TypeError' && named.cause !== undefined)
    return { kind: 'unavailable', code: 'network', mayHaveArrived: !neverConnected(named.cause) }
  throw reason
}

/** What fetch throws: its own TypeErrors carry the cause of the broken connection, those of a bug do not. */
const fetchFailure = z.object({ name: z.string(), cause: z.unknown().optional() })

/** Nothing was sent: there was nobody to send it to. */
function neverConnected(cause: unknown): boolean {
  const { code = '' } = z.object({ code: z.string() }).partial().safeParse(cause).data ?? {}
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN'
}

const retryable = new Set([408, 412, 429])

function failureFor({ status, response }: HttpError): Failure {
  if (status === 401) return { kind: 'unavailable', code: 'token-refused' }
  const code = codeIn(response.data) ?? `http-${status}`
  if (status < 500 && !retryable.has(status)) return { kind: 'unreachable', code }
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return { kind: 'unavailable', code, ...(seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {}) }
}

const word = z.string().regex(/^[A-Za-z0-9-]{1,60}$/)
const errorBody = z.object({
  error: z.object({ code: word.optional(), subCode: word.optional() }),
  subCode: word.optional(),
})

/** The connector's own word for it (`BotNotInConversationRoster`), the most precise it gives. */
function codeIn(body: unknown): string | undefined {
  const { error, subCode } = errorBody.safeParse(body).data ?? {}
  return error?.subCode ?? subCode ?? error?.code
}
