import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

/** Everything that `work` does, however long it waits, is told of under this id: in the log, and in what it queues. */
export function correlated<T>(id: string, work: () => T): T {
  return current.run(id, work)
}

/** For what happens by itself, long after the call in which it happened to begin: a connection that is lost. */
export function uncorrelated<T>(work: () => T): T {
  return current.exit(work)
}

/** The id of the call, the timer's run or the effect that is being carried out; undefined outside of one. */
export function correlationId(): string | undefined {
  return current.getStore()
}
