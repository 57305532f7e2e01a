import type { App } from '../app/app.ts'
import type { EffectRunner } from '../app/ports/effect-runner.ts'
import type { QueuedEffect } from '../app/ports/store.ts'
import { handleEffect } from './handle-effect.ts'

const batchSize = 20

/** Takes the effects just committed and runs them in order; what fails stays in the queue for the timer. */
export function createEffectRunner(app: () => App): EffectRunner {
  const waiting: string[] = []
  let running: Promise<void> | undefined

  const runNow = async (jobIds: readonly string[]): Promise<void> => {
    const { store, log } = app()
    try {
      const taken = await store.queue.take(jobIds)
      const order = new Map(jobIds.map((jobId, index) => [jobId, index]))
      await runAll(
        app(),
        taken.toSorted((a, b) => (order.get(a.jobId) ?? 0) - (order.get(b.jobId) ?? 0)),
      )
    } catch (cause) {
      // The commit stands and the jobs are stored: the person is answered, the timer runs them.
      log.error('effects-not-run-at-once', cause)
    }
  }
  const runWaiting = async (): Promise<void> => {
    while (waiting.length > 0) await runNow(waiting.splice(0, batchSize))
    running = undefined
  }

  return {
    runNow,
    runSoon(jobIds) {
      waiting.push(...jobIds)
      running ??= runWaiting()
    },
    async idle() {
      await running
    },
  }
}

/** For the timer: runs what is due until nothing is left. Answers with how many it ran. */
export async function runDueEffects(app: App): Promise<number> {
  let ran = 0
  for (;;) {
    const fetched = await app.store.queue.fetch(batchSize)
    await runAll(app, fetched)
    ran += fetched.length
    if (fetched.length < batchSize) return ran
  }
}

async function runAll(app: App, queued: readonly QueuedEffect[]): Promise<void> {
  for (const { jobId, effect } of queued) {
    const facts = { jobId, kind: effect.kind, requestId: effect.requestId }
    try {
      const result = await handleEffect(app, effect)
      await app.faultPoints.reach('before-effect-completed')
      if (result.kind === 'done') await app.store.queue.complete([jobId])
      else {
        app.log.warn('effect-postponed', { ...facts, code: result.code })
        await app.store.queue.fail(jobId, result.code, result.retryAfterMs)
      }
    } catch (cause) {
      app.log.error('effect-failed', cause, facts)
      await app.store.queue.fail(jobId, 'internal-error')
    }
  }
}
