import { useMemo, useSyncExternalStore } from 'react'

/** Whether a media query holds, as it changes. */
export function useWide(media: string): boolean {
  const query = useMemo(() => window.matchMedia(media), [media])
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => query.matches,
  )
}
