import { z } from 'zod'
import { errorCodesOf, type GraphReply } from './reply.ts'
import { retryAfterMs } from './retry-delay.ts'

/** The most that one $batch holds. */
export const batchSize = 20

const answer = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
})

/** Goes with a batch, so that what one of its answers asks for is known where calls are let go. */
export class BatchPaths {
  constructor(readonly paths: readonly string[]) {}
}

/** The reads of one batch. Paths stand below the version; the answer's order is Graph's own, so each has its number. */
export function batchBody(paths: readonly string[]): object {
  return { requests: paths.map((url, index) => ({ id: String(index), method: 'GET', url })) }
}

/** The replies in the order asked, undefined where Graph left one out. Each is throttled by itself, inside a 200. */
export function repliesIn(body: unknown, count: number, nowMs: number): readonly (GraphReply | undefined)[] {
  const byId = new Map(answer.parse(body).responses.map((response) => [response.id, response]))
  return Array.from({ length: count }, (_, index) => {
    const inner = byId.get(String(index))
    if (inner === undefined) return undefined
    const { status, headers = {} } = inner
    const waitMs = retryAfterMs(new Headers(headers), nowMs)
    return {
      kind: 'answered',
      status,
      body: inner.body,
      errorCodes: status < 400 ? [] : errorCodesOf(inner.body),
      ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    }
  })
}
