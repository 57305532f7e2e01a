import { deliver } from './async-result.ts'

type Handler = (event: { type: string } & Record<string, unknown>) => void

export interface EventSource {
  addHandlerAsync(type: string, handler: Handler, ...rest: unknown[]): void
  removeHandlerAsync(type: string, ...rest: unknown[]): void
  raise(type: string, details?: Record<string, unknown>): void
}

/** Office.js' addHandlerAsync/removeHandlerAsync for the given event types; another type fails as it does in Outlook. */
export function eventSource(types: readonly string[]): EventSource {
  const handlers = new Map<string, Handler[]>()
  return {
    addHandlerAsync(type, handler, ...rest) {
      if (!types.includes(type)) {
        deliver(Promise.reject(new Error(`Event type ${type} is not supported here`)), rest)
        return
      }
      handlers.set(type, [...(handlers.get(type) ?? []), handler])
      deliver(Promise.resolve(undefined), rest)
    },
    removeHandlerAsync(type, ...rest) {
      handlers.delete(type)
      deliver(Promise.resolve(undefined), rest)
    },
    raise(type, details = {}) {
      for (const handler of handlers.get(type) ?? []) handler({ type, ...details })
    },
  }
}
