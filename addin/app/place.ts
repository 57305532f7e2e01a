import { useSyncExternalStore } from 'react'

/** In the order they are offered. `new` and `preferences` are no tabs: a button leads there. */
const rooms = ['today', 'requests', 'roster', 'caseload', 'policies', 'operations', 'new', 'preferences'] as const
export type Room = (typeof rooms)[number]

/** Where a request is opened beside its list. */
type ListRoom = 'today' | 'requests'

/** Where in the tab the reader is. It stands in the address, so that a link leads there and the back button leads away. */
export interface Place {
  readonly room?: Room
  readonly reference?: string
  /** Of the request's page, where to begin reading. */
  readonly part?: 'answers'
  /** A notice about an absence, and the form that answers it. */
  readonly advisoryId?: string
}

/**
 * `#/today`, `#/requests`, `#/requests/HS-7K3M`, `#/today/HS-7K3M`, `#/requests/HS-7K3M/answers`, `#/roster` and the other
 * rooms. Anything else is the front.
 */
export function placeOf(hash: string): Place {
  const [, list, reference, part] = /^#\/(today|requests)\/(HS-[0-9A-Z]{4,6})(\/answers)?$/.exec(hash) ?? []
  if (reference !== undefined && (list === 'today' || list === 'requests'))
    return { room: list, reference, ...(part === undefined ? {} : { part: 'answers' }) }
  const [, advisoryId] = /^#\/advisory\/([0-9a-f-]{36})$/.exec(hash) ?? []
  if (advisoryId !== undefined) return { advisoryId }
  const room = rooms.find((one) => hash === hashOf({ room: one }))
  return room === undefined ? {} : { room }
}

export function hashOf(
  place: { readonly room: Room } | { readonly room: ListRoom; readonly reference: string; readonly part?: 'answers' },
): string {
  if (!('reference' in place)) return `#/${place.room}`
  const { room, reference, part } = place
  return part === undefined ? `#/${room}/${reference}` : `#/${room}/${reference}/${part}`
}

/** Teams hands a link's target over on the side: a request, a notice or a room. From then on it stands in the address like any other. */
export function adoptSubPage(subPage: string | undefined): void {
  if (location.hash !== '' || subPage === undefined) return
  const hash = hashOfSubPage(subPage)
  if (hash !== undefined) location.replace(hash)
}

/** Where a link's target is to be found; undefined for one that leads nowhere. */
export function hashOfSubPage(subPage: string): string | undefined {
  const [, reference, part] = /(HS-[0-9A-Z]{4,6})(-answers)?/.exec(subPage) ?? []
  if (reference !== undefined)
    return hashOf({ room: 'requests', reference, ...(part === undefined ? {} : { part: 'answers' }) })
  const [, advisoryId] = /^advisory-([0-9a-f-]{36})$/.exec(subPage) ?? []
  if (advisoryId !== undefined) return `#/advisory/${advisoryId}`
  const room = rooms.find((one) => one === subPage)
  return room === undefined ? undefined : hashOf({ room })
}

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(onHashChange, () => location.hash))
}

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
