import type { Context } from '@microsoft/microsoft-graph-client'
import { BatchPaths, repliesIn } from './batch.ts'
import { retryAfterMs } from './retry-delay.ts'
import { scopeOf, type Scope } from './scope.ts'

/** Somebody asked to be left alone. */
export interface Wish {
  readonly scope: Scope
  readonly retryAfterMs: number
}

/** What an answer asks for: its own `Retry-After` when it is a refusal, and those of the refusals inside a batch. */
export async function wishesIn(context: Context, scope: Scope, nowMs: number): Promise<readonly Wish[]> {
  const { response, middlewareControl } = context
  if (response === undefined) return []
  if (response.status >= 400) return wishOf(scope, retryAfterMs(response.headers, nowMs))
  const batch: unknown = middlewareControl?.getMiddlewareOptions(BatchPaths)
  if (!(batch instanceof BatchPaths)) return []
  const body: unknown = await response.clone().json()
  const replies = repliesIn(body, batch.paths.length, nowMs)
  return batch.paths.flatMap((path, index) => {
    const reply = replies[index]
    return reply?.kind === 'answered' && reply.status >= 400 ? wishOf(scopeOf(path), reply.retryAfterMs) : []
  })
}

function wishOf(scope: Scope, waitMs: number | undefined): readonly Wish[] {
  return waitMs !== undefined && waitMs > 0 ? [{ scope, retryAfterMs: waitMs }] : []
}
