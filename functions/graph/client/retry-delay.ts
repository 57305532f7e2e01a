/** What a decision about another attempt needs to know; no status: the answer was lost. */
export interface Attempted {
  readonly status?: number
  readonly retryAfterMs?: number
}

export interface RetryLimits {
  /** Attempts in all, the first included. */
  readonly maxAttempts: number
  /** The longest single wait, in milliseconds. What asks for more is left to the queue. */
  readonly patienceMs: number
}

const transient: ReadonlySet<number> = new Set([429, 500, 502, 503, 504, 509])

/**
 * Milliseconds to wait before the next attempt; undefined: give up.
 *
 * Graph's own Retry-After is obeyed to the letter and never shortened. Without one the pause doubles, with jitter over
 * its upper half, so that callers who failed together do not come back together.
 *
 * @param attempt Attempts made, from 1.
 * @param random At least 0 and below 1.
 */
export function retryDelayMs(
  attempted: Attempted,
  attempt: number,
  limits: RetryLimits,
  random: () => number,
): number | undefined {
  const isTransient = attempted.status === undefined || transient.has(attempted.status)
  if (!isTransient || attempt >= limits.maxAttempts) return undefined
  if (attempted.retryAfterMs !== undefined) {
    return attempted.retryAfterMs <= limits.patienceMs ? attempted.retryAfterMs : undefined
  }
  const fullMs = Math.min(limits.patienceMs, 250 * 2 ** attempt)
  return fullMs / 2 + (random() * fullMs) / 2
}

/** The Retry-After header in milliseconds. Seconds, or an HTTP date measured against our own clock. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null || header.trim() === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const atMs = Date.parse(header)
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs)
}
