import type { Effect } from './effect.ts'

export interface QueuedEffect {
  readonly jobId: string
  readonly effect: Effect
  /** Of the call or the run that queued it, so that their lines in the log are found together. */
  readonly correlationId?: string
}

/** pg-boss behind a small door: fetch and complete, no long-lived worker. */
export interface EffectQueue {
  /** Takes up to `limit` effects that are due, oldest first, for the length of a lease. */
  fetch(limit: number): Promise<readonly QueuedEffect[]>
  /** Takes just these, when nobody else has: for running effects at once after the commit. */
  take(jobIds: readonly string[]): Promise<readonly QueuedEffect[]>
  /** Begins the lease anew: its taker lives and is at it. */
  renew(jobId: string): Promise<void>
  /**
   * What was taken and neither completed, failed nor renewed within its lease is due again, at once: its taker died.
   *
   * @returns Whether anything is due now.
   */
  reclaim(): Promise<boolean>
  complete(jobIds: readonly string[]): Promise<void>
  /** Comes again after a growing pause, at least `retryAfterMs`; after the last attempt it is kept as dead. */
  fail(jobId: string, code: string, retryAfterMs?: number): Promise<void>
}
