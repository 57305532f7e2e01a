import { wishesIn } from './asked-to-wait.ts'
import { pathOf, type Link } from './middleware.ts'
import { scopeOf } from './scope.ts'
import type { ThrottleMemory } from './throttle-memory.ts'

/**
 * Remembers what an answer asks to wait as soon as it was read: before the call gives its place on, so that who takes it
 * knows, and before anybody is told that there is an answer.
 */
export function heeding(graphUrl: string, throttles: ThrottleMemory, nowMs: () => number): Link {
  return async (context, next) => {
    await next()
    const wishes = await wishesIn(context, scopeOf(pathOf(context, graphUrl)), nowMs())
    for (const { scope, retryAfterMs } of wishes) throttles.asked(scope, retryAfterMs)
  }
}
