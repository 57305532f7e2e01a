import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

/** Everything that `work` does, however long it waits, is told of under this id: in the log, and in what it queues. */
export function correlated<T>(id: string, work: () => T): T {
  return current.run(id, work)
}

/** The id of the call, the timer's run or the effect that is being carried out; undefined outside of one. */
export function correlationId(): string | undefined {
  return current.getStore()
}
