import type { Clock } from '../../app/ports/clock.ts'

/** Remembers answers for a while. */
export interface TimedCache<T> {
  /** Undefined when nothing fresh is known; the value itself may be undefined too, so it is wrapped. */
  get(key: string): { readonly value: T } | undefined
  /** What was known last, fresh or not, for when nobody can be asked. */
  last(key: string): { readonly value: T } | undefined
  set(key: string, value: T): void
}

/**
 * A bounded memory on an injected clock. The oldest entry leaves first.
 *
 * @param lifetimeMs An entry older than this is not fresh. Neither is one from the future: the clock was set back.
 * @param keptMs An entry older than this is not given out at all.
 */
export function createTimedCache<T>(
  clock: Clock,
  lifetimeMs: number,
  maxEntries: number,
  keptMs: number,
): TimedCache<T> {
  const entries = new Map<string, { value: T; storedMs: number }>()
  const nowMs = (): number => clock.now().epochMilliseconds
  const youngerThan = (key: string, limitMs: number): { readonly value: T } | undefined => {
    const entry = entries.get(key)
    if (!entry) return undefined
    const ageMs = nowMs() - entry.storedMs
    return ageMs >= 0 && ageMs <= limitMs ? { value: entry.value } : undefined
  }

  return {
    get: (key) => youngerThan(key, lifetimeMs),
    last: (key) => youngerThan(key, keptMs),
    set(key, value) {
      entries.delete(key)
      entries.set(key, { value, storedMs: nowMs() })
      const [oldest] = entries.keys()
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest)
    },
  }
}
