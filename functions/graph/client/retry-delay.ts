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
 * Our own pause doubles, with jitter over its upper half, so that callers who failed together do not come back together.
 * Graph's Retry-After is never shortened; one that asks for less, or for nothing, does not make us hurry.
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
  const askedMs = attempted.retryAfterMs ?? 0
  if (askedMs > limits.patienceMs) return undefined
  const fullMs = Math.min(limits.patienceMs, 250 * 2 ** attempt)
  return Math.max(askedMs, fullMs / 2 + (random() * fullMs) / 2)
}

/**
 * The Retry-After header in milliseconds: seconds, or an HTTP date. A date is measured by the clock of whoever wrote it, as
 * the answer's own Date tells, since ours may be ahead of it.
 */
export function retryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const asked = headers.get('Retry-After')?.trim() ?? ''
  if (asked === '') return undefined
  const seconds = Number(asked)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const answeredMs = Date.parse(headers.get('Date') ?? '')
  const untilMs = Date.parse(asked) - (Number.isNaN(answeredMs) ? nowMs : answeredMs)
  return Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs)
}
