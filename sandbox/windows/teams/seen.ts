import { Temporal } from 'temporal-polyfill'
import { useLocalValue } from '../common/local-value.ts'

interface Item {
  at: string
  updatedAt?: string | null | undefined
}

const lastChange = (item: Item): bigint => Temporal.Instant.from(item.updatedAt ?? item.at).epochNanoseconds
export const arrival = (item: Item): bigint => Temporal.Instant.from(item.at).epochNanoseconds

/** How far this person has read, kept in the browser: `chat` and `activity` each on their own. */
export function useSeen(person: string, what: 'chat' | 'activity') {
  const [value, set] = useLocalValue(`sandbox.seen.${what}.${person}`)
  const seenUntil = BigInt(value ?? '0')
  return {
    /** Epoch nanoseconds. */
    until: seenUntil,
    isNew: (item: Item): boolean => arrival(item) > seenUntil,
    /** Everything up to and including these is seen. */
    markSeen: (items: readonly Item[]): void => {
      const latest = items.reduce((max, item) => (lastChange(item) > max ? lastChange(item) : max), 0n)
      if (latest > seenUntil) set(latest.toString())
    },
  }
}
