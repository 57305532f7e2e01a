import { useSyncExternalStore } from 'react'

export type Room = 'today' | 'requests' | 'policies' | 'operations'

/** Where in the tab the reader is. It stands in the address, so that a link leads there and the back button leads away. */
export interface Place {
  readonly room?: Room
  readonly reference?: string
}

/** `#/today`, `#/requests`, `#/requests/HS-7K3M`, `#/today/HS-7K3M`, `#/policies`, `#/operations`. Anything else is the front. */
export function placeOf(hash: string): Place {
  if (hash === '#/policies') return { room: 'policies' }
  if (hash === '#/operations') return { room: 'operations' }
  const [, room, reference] = /^#\/(today|requests)(?:\/(HS-[0-9A-Z]{4,6}))?$/.exec(hash) ?? []
  return {
    ...(room === 'today' || room === 'requests' ? { room } : {}),
    ...(reference === undefined ? {} : { reference }),
  }
}

export function hashOf({ room, reference }: Required<Pick<Place, 'room'>> & Place): string {
  return reference === undefined ? `#/${room}` : `#/${room}/${reference}`
}

/** Teams hands a link's target over on the side; from then on it stands in the address like any other. */
export function adoptSubPage(subPage: string | undefined): void {
  const [reference] = /HS-[0-9A-Z]{4,6}/.exec(subPage ?? '') ?? []
  if (reference !== undefined && location.hash === '') location.replace(hashOf({ room: 'requests', reference }))
}

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(onHashChange, () => location.hash))
}

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
