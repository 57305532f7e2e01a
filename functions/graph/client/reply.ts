import { z } from 'zod'
import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import type { LostReason } from './lost-answer.ts'

/** What came of a call: an answer with its body, good or bad, or none. */
export type GraphReply =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly body: unknown
      /** Graph's error codes, the most precise first; empty when all went well. */
      readonly errorCodes: readonly string[]
      readonly retryAfterMs?: number
    }
  /** `retryAfterMs`: we held it back, and it need not be tried before. */
  | { readonly kind: 'lost'; readonly reason: LostReason; readonly retryAfterMs?: number }

export type Failure = Exclude<CalendarAnswer<never>, { kind: 'done' }>

/** Graph's codes in our words. Never by message: messages change and are translated. */
const failures = {
  ErrorItemNotFound: ['refused', 'not-found'],
  ErrorInvalidIdMalformed: ['refused', 'not-found'],
  ResourceNotFound: ['refused', 'mailbox-unknown'],
  ErrorInvalidUser: ['refused', 'mailbox-unknown'],
  ErrorNonExistentMailbox: ['refused', 'mailbox-unknown'],
  MailboxNotEnabledForRESTAPI: ['refused', 'mailbox-unknown'],
  Request_ResourceNotFound: ['refused', 'mailbox-unknown'],
  ErrorAccessDenied: ['refused', 'access-denied'],
  Authorization_RequestDenied: ['refused', 'access-denied'],
  ErrorDuplicateTransactionId: ['refused', 'already-created'],
  ErrorIrresolvableConflict: ['unavailable', 'conflict'],
  InvalidAuthenticationToken: ['unavailable', 'token-refused'],
  ApplicationThrottled: ['unavailable', 'graph-throttled'],
  TooManyRequests: ['unavailable', 'graph-throttled'],
} as const satisfies Record<string, readonly [Failure['kind'], string]>

/** @returns undefined when the call succeeded. */
export function failureOf(reply: GraphReply): Failure | undefined {
  if (reply.kind === 'lost') return timed('unavailable', reply.reason, reply.retryAfterMs)
  if (reply.status < 400) return undefined
  const [kind, code] = reply.errorCodes.map(knownFailure).find((known) => known !== undefined) ?? byStatus(reply.status)
  return timed(kind, code, reply.retryAfterMs)
}

function timed(kind: Failure['kind'], code: string, retryAfterMs: number | undefined): Failure {
  return kind === 'unavailable' && retryAfterMs !== undefined ? { kind, code, retryAfterMs } : { kind, code }
}

const errorBody = z.object({ error: z.unknown().optional() })
const errorShape = z.object({
  code: z.string().optional(),
  innerError: z.unknown().optional(),
  innererror: z.unknown().optional(),
})

/** The codes of an error and of those nested in it, innermost first. */
export function errorCodesOf(body: unknown): readonly string[] {
  const parsed = errorBody.safeParse(body)
  return parsed.success ? codesIn(parsed.data.error) : []
}

function codesIn(error: unknown): readonly string[] {
  const parsed = errorShape.safeParse(error)
  if (!parsed.success) return []
  const { code, innerError, innererror } = parsed.data
  return [...codesIn(innerError ?? innererror), ...(code ? [code] : [])]
}

function knownFailure(code: string): readonly [Failure['kind'], string] | undefined {
  return Object.entries(failures).find(([known]) => known === code)?.[1]
}

function byStatus(status: number): readonly [Failure['kind'], string] {
  if (status === 401) return ['unavailable', 'token-refused']
  if (status === 403) return ['refused', 'access-denied']
  if (status === 404 || status === 410) return ['refused', 'not-found']
  if (status === 409 || status === 412) return ['unavailable', 'conflict']
  if (status === 429) return ['unavailable', 'graph-throttled']
  return status >= 500 ? ['unavailable', 'graph-unavailable'] : ['refused', 'graph-rejected']
}
