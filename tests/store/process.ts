import { Temporal } from 'temporal-polyfill'
import { createStore } from '../../functions/store/create-store.ts'
import { anEntry, aRow } from './support.ts'

/**
 * A process with a store of its own, run by crash.test.ts: `<database url> <request id> <where it dies>`.
 * It receives a request with an effect, and dies as by kill -9 where it is told to, or just comes to its end.
 */
const [, , databaseUrl = '', requestId = '', diesAt = ''] = process.argv

const store = await createStore({ databaseUrl, clock: { now: () => Temporal.Now.instant() }, log: () => undefined })
const jobId = await store.transaction(async (tx) => {
  await tx.append([anEntry(requestId, 1)])
  await tx.saveRow(aRow({ requestId }))
  const queued = await tx.queue({ kind: 'refreshCards', requestId, key: '1' })
  dieIf('before-commit')
  return queued
})
dieIf('after-commit')
await store.queue.take([jobId])
dieIf('effect-taken')
await store.queue.complete([jobId])

function dieIf(here: string): void {
  if (here === diesAt) process.kill(process.pid, 'SIGKILL')
}
