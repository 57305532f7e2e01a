import { z } from 'zod'
import { text } from './primitives.ts'

/**
 * Every error the API answers with: a stable code, its HTTP status and whether the same call may succeed later.
 * Codes are never reused; screens, runbooks and alerts refer to them.
 */
export const errors = {
  'input-invalid': { status: 400, retryable: false },
  'json-malformed': { status: 400, retryable: false },
  'idempotency-key-missing': { status: 400, retryable: false },
  'cursor-invalid': { status: 400, retryable: false },
  'token-missing': { status: 401, retryable: false },
  'token-malformed': { status: 401, retryable: false },
  'token-algorithm': { status: 401, retryable: false },
  'token-bad-signature': { status: 401, retryable: false },
  'token-expired': { status: 401, retryable: true },
  'token-not-yet-valid': { status: 401, retryable: true },
  'token-wrong-issuer': { status: 401, retryable: false },
  'token-wrong-audience': { status: 401, retryable: false },
  'token-wrong-tenant': { status: 401, retryable: false },
  'token-not-a-person': { status: 401, retryable: false },
  'token-missing-scope': { status: 401, retryable: false },
  'access-denied': { status: 403, retryable: false },
  'workplace-not-yours': { status: 403, retryable: false },
  'employee-not-yours': { status: 403, retryable: false },
  'request-unknown': { status: 404, retryable: false },
  'booking-unknown': { status: 404, retryable: false },
  'route-unknown': { status: 404, retryable: false },
  'slot-taken': { status: 409, retryable: false },
  'request-changed': { status: 409, retryable: true },
  'request-closed': { status: 409, retryable: false },
  'request-exists': { status: 409, retryable: false },
  'already-booked': { status: 409, retryable: false },
  'booking-not-live': { status: 409, retryable: false },
  'body-too-large': { status: 413, retryable: false },
  'content-type-unsupported': { status: 415, retryable: false },
  'first-absence-in-future': { status: 422, retryable: false },
  'first-absence-too-old': { status: 422, retryable: false },
  'slot-ends-before-start': { status: 422, retryable: false },
  'slot-wrong-length': { status: 422, retryable: false },
  'slot-in-past': { status: 422, retryable: false },
  'slot-outside-window': { status: 422, retryable: false },
  'slot-outside-hours': { status: 422, retryable: false },
  'slot-consultant-not-eligible': { status: 422, retryable: false },
  'time-skipped-by-summer-time': { status: 422, retryable: false },
  'time-ambiguous': { status: 422, retryable: false },
  'idempotency-key-reused': { status: 422, retryable: false },
  'setting-unknown': { status: 422, retryable: false },
  'setting-repeated': { status: 422, retryable: false },
  'meeting-not-started': { status: 422, retryable: false },
  'obligation-unknown': { status: 422, retryable: false },
  'alert-not-due': { status: 422, retryable: false },
  'internal-error': { status: 500, retryable: true },
  'calendar-unavailable': { status: 503, retryable: true },
  'directory-unavailable': { status: 503, retryable: true },
  'store-unavailable': { status: 503, retryable: true },
  'token-keys-unavailable': { status: 503, retryable: true },
  'not-configured': { status: 503, retryable: true },
} as const satisfies Record<string, { status: number; retryable: boolean }>

export type ErrorCode = keyof typeof errors
export const errorCodes = Object.keys(errors) as [ErrorCode, ...ErrorCode[]]

/** `application/problem+json` (RFC 9457). `fields` names each part of the body at fault, as a dotted path. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(errorCodes),
  detail: text,
  fields: z.array(z.object({ path: z.string(), code: z.string(), message: text })).optional(),
  /** Reference to give to support; the same value stands in our log. */
  instance: z.string(),
})
export type Problem = z.infer<typeof problem>
