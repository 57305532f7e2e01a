import { useSyncExternalStore } from 'react'
import type { Watched } from './host.ts'

export function useWatched<T>(source: Watched<T>): T {
  return useSyncExternalStore(source.onChange, source.current)
}
