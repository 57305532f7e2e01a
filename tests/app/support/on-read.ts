import type { Store } from '../../../functions/app/ports/store.ts'

/** The same store, with `seen` told of each call before it is made: `settings`, `caps.on`. Transactions are told of as one call. */
export function onRead(store: Store, seen: (name: string) => Promise<void>): Store {
  return watched(store, '', seen)
}

function watched<T extends object>(part: T, place: string, seen: (name: string) => Promise<void>): T {
  return new Proxy(part, {
    get(target, key) {
      const name = `${place}${String(key)}`
      const value: unknown = Reflect.get(target, key)
      if (typeof value === 'function')
        return async (...args: unknown[]) => {
          await seen(name)
          return Reflect.apply(value, target, args)
        }
      return typeof value === 'object' && value !== null ? watched(value, `${name}.`, seen) : value
    },
  })
}
