import { z } from 'zod'

/** A notification on its way. Times are epoch milliseconds of the sandbox's clock. */
export const pendingNotification = z.object({
  subscriptionId: z.string(),
  url: z.string(),
  /** Lifecycle events outlive their subscription. */
  isLifecycle: z.boolean(),
  /** What is posted, as one item of `value`. */
  item: z.record(z.string(), z.unknown()),
  firstDueAtMs: z.number(),
  dueAtMs: z.number(),
  /** Attempts made. */
  attempts: z.number(),
})

export type PendingNotification = z.output<typeof pendingNotification>

const firstPauseMs = 10_000
const longestPauseMs = 30 * 60_000
const givenUpAfterMs = 4 * 3_600_000

/** The same notification after an attempt that failed; undefined when it has been tried for four hours. */
export function afterFailure(pending: PendingNotification, nowMs: number): PendingNotification | undefined {
  const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** pending.attempts)
  const dueAtMs = nowMs + pauseMs
  if (dueAtMs > pending.firstDueAtMs + givenUpAfterMs) return undefined
  return { ...pending, attempts: pending.attempts + 1, dueAtMs }
}
