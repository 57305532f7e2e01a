import type { Clock } from '../../app/ports/clock.ts'

/** Remembers answers for a while. */
export interface TimedCache<T> {
  /** Undefined when nothing fresh is known; the value itself may be undefined too, so it is wrapped. */
  get(key: string): { readonly value: T } | undefined
  set(key: string, value: T): void
}

/**
 * A bounded memory on an injected clock. The oldest entry leaves first.
 *
 * @param lifetimeMs An entry older than this is not given out. Neither is one from the future: the clock was set back.
 */
export function createTimedCache<T>(clock: Clock, lifetimeMs: number, maxEntries: number): TimedCache<T> {
  const entries = new Map<string, { value: T; storedMs: number }>()
  const nowMs = (): number => clock.now().epochMilliseconds

  return {
    get(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      const ageMs = nowMs() - entry.storedMs
      return ageMs >= 0 && ageMs <= lifetimeMs ? { value: entry.value } : undefined
    },
    set(key, value) {
      entries.delete(key)
      entries.set(key, { value, storedMs: nowMs() })
      const [oldest] = entries.keys()
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest)
    },
  }
}
