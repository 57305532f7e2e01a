import type { z } from 'zod'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Azure Functions' form, after `/api/`. */
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  /** The status of success. */
  readonly status: 200 | 201
  /** Another status that comes with the same answer, not with a problem. */
  readonly otherStatus?: 503
  /** A write that takes `Idempotency-Key`. */
  readonly isKeyed?: boolean
  readonly isPublic?: boolean
}
