import type { OpenItem, Watched } from './host.ts'

export interface Source<T> extends Watched<T> {
  set(value: T): void
}

export function watched<T>(initial: T): Source<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    current: () => value,
    onChange(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    set(next) {
      value = next
      for (const listener of listeners) listener()
    },
  }
}

/** For a host that is not Outlook. */
export const nothingOpen: Watched<OpenItem> = watched<OpenItem>({ mode: 'other' })
