import { useSyncExternalStore } from 'react'

const changed = 'sandbox-local-value'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange)
  window.addEventListener(changed, onChange)
  return () => {
    window.removeEventListener('storage', onChange)
    window.removeEventListener(changed, onChange)
  }
}

export function writeLocal(key: string, value: string): void {
  localStorage.setItem(key, value)
  window.dispatchEvent(new Event(changed))
}

/** A text in localStorage, shared by all windows of this browser. */
export function useLocalValue(key: string): [string | null, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => localStorage.getItem(key))
  return [value, (next) => writeLocal(key, next)]
}
