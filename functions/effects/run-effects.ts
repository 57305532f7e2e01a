import type { App } from '../app/app.ts'
import type { EffectRunner } from '../app/ports/effect-runner.ts'
import type { QueuedEffect } from '../app/ports/effect-queue.ts'
import { correlated } from '../correlation.ts'
import { handleEffect } from './handle-effect.ts'

const batchSize = 20

/** Takes the effects just committed and runs them in order; what fails stays in the queue for the timer. */
export function createEffectRunner(app: () => App): EffectRunner {
  const waiting: string[] = []
  const underWay = new Set<Promise<void>>()
  let running: Promise<void> | undefined

  const runAll = async (jobIds: readonly string[]): Promise<void> => {
    const { store, log } = app()
    try {
      // Each is taken when its turn comes, so that a slow one before it uses up nothing of its lease.
      for (const jobId of jobIds) for (const effect of await store.queue.take([jobId])) await run(app(), effect)
    } catch (cause) {
      // The commit stands and the jobs are stored: the person is answered, the timer runs them.
      log.error('effects-not-run-at-once', cause)
    }
  }
  const runNow = (jobIds: readonly string[]): Promise<void> => {
    const run = runAll(jobIds).finally(() => underWay.delete(run))
    underWay.add(run)
    return run
  }
  const runWaiting = async (): Promise<void> => {
    while (waiting.length > 0) await runNow(waiting.splice(0, batchSize))
    running = undefined
  }

  return {
    runNow,
    runSoon(jobIds) {
      waiting.push(...jobIds)
      if (waiting.length > 0) running ??= runWaiting()
    },
    async idle() {
      await running
      await Promise.all(underWay)
    },
  }
}

/** For the timer: what a dead taker left behind is due again, then what is due is run until nothing is left. Answers with how many it ran. */
export async function runDueEffects(app: App): Promise<number> {
  if (!(await app.store.queue.reclaim())) return 0
  for (let ran = 0; ; ran++) {
    const [effect] = await app.store.queue.fetch(1)
    if (effect === undefined) return ran
    await run(app, effect)
  }
}

/** Told of under the id of whatever queued it; the job's own where nothing did. */
function run(app: App, queued: QueuedEffect): Promise<void> {
  return correlated(queued.correlationId ?? queued.jobId, () => carryOut(app, queued))
}

async function carryOut(app: App, { jobId, effect }: QueuedEffect): Promise<void> {
  const facts = { jobId, kind: effect.kind, requestId: effect.requestId }
  try {
    const result = await whileRenewed(app, jobId, () => handleEffect(app, effect))
    await app.faultPoints.reach('before-effect-completed')
    if (result.kind === 'done') return await app.store.queue.complete([jobId])
    app.log.warn('effect-postponed', { ...facts, code: result.code })
    await app.store.queue.fail(jobId, result.code, result.retryAfterMs)
  } catch (cause) {
    app.log.error('effect-failed', cause, facts)
    await app.store.queue.fail(jobId, 'internal-error')
  }
}

/** Well within a lease, also when one sign of life is lost. */
const renewEveryMs = 6_000

/** A calendar that is slow to answer must not look like a taker that died. */
async function whileRenewed<T>({ store, log }: App, jobId: string, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    store.queue.renew(jobId).catch((cause: unknown) => log.warn('effect-not-renewed', { jobId, cause: typeof cause }))
  }, renewEveryMs)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
