import type { Context } from '@microsoft/microsoft-graph-client'
import type { Clock } from '../../app/ports/clock.ts'
import { LostAnswer } from './lost-answer.ts'
import type { Link } from './middleware.ts'
import { retryAfterMs, retryDelayMs, type RetryLimits } from './retry-delay.ts'

/**
 * Goes with a call whose repetition could do harm. Asked after the pause and before every further attempt;
 * false: leave it at the answer so far.
 */
export class RepeatGuard {
  constructor(readonly mayRepeat: () => Promise<boolean>) {}
}

export interface RetryOptions extends RetryLimits {
  readonly clock: Clock
  readonly sleep: (delayMs: number) => Promise<void>
  readonly random: () => number
  /** For how long nothing may be sent: nobody pauses for an attempt that would not be let through. */
  readonly heldBackMs: () => number
}

/**
 * Repeats what failed for the moment, within the limits. A call without a RepeatGuard must be harmless to repeat. When a
 * further attempt is not let through, it stays at the answer so far.
 */
export function retry(options: RetryOptions): Link {
  return async (context, next) => {
    let earlier: LostAnswer | undefined
    for (let attempt = 1; ; attempt++) {
      const lost = await attemptOnce(next)
      if (lost?.wasSent === false) {
        if (context.response !== undefined) return
        throw earlier ?? lost
      }
      earlier = lost
      const delayMs = retryDelayMs(lost ? {} : attempted(context, options.clock), attempt, options, options.random)
      const isWorthIt = delayMs !== undefined && options.heldBackMs() <= delayMs
      const goesOn = isWorthIt && (await options.sleep(delayMs).then(() => mayRepeat(context)))
      if (goesOn) continue
      if (lost) throw lost
      return
    }
  }
}

async function attemptOnce(next: () => Promise<void>): Promise<LostAnswer | undefined> {
  try {
    await next()
    return undefined
  } catch (error) {
    if (error instanceof LostAnswer) return error
    throw error
  }
}

function attempted(context: Context, clock: Clock): { status?: number; retryAfterMs?: number } {
  if (!context.response) return {}
  const waitMs = retryAfterMs(context.response.headers, clock.now().epochMilliseconds)
  return { status: context.response.status, ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) }
}

async function mayRepeat(context: Context): Promise<boolean> {
  const guard: unknown = context.middlewareControl?.getMiddlewareOptions(RepeatGuard)
  return guard instanceof RepeatGuard ? guard.mayRepeat() : true
}
