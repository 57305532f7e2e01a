/** Runs queued effects after a commit, so that people need not wait for the timer. Never throws: what fails stays queued. */
export interface EffectRunner {
  runNow(jobIds: readonly string[]): Promise<void>
  /** Without anybody waiting for it, and one batch after another, however many callers there are. */
  runSoon(jobIds: readonly string[]): void
  /** When nothing that should run soon is left, nor anything that nobody waits for any more. */
  idle(): Promise<void>
}
