/** Runs queued effects at once after a commit, so that people need not wait for the timer. Never throws: what fails stays queued. */
export interface EffectRunner {
  runNow(jobIds: readonly string[]): Promise<void>
}
