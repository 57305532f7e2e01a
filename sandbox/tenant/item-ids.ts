import { hash } from 'node:crypto'

export interface ItemIds {
  id: string
  immutableId: string
}

/**
 * Outlook-shaped ids of one item: long, case-sensitive, ending in `=` so that they must be encoded in a path.
 *
 * @param seed What makes the item unique; the same seed gives the same ids.
 */
export function itemIds(seed: string): ItemIds {
  return { id: `AAMkAD${digest(`id/${seed}`)}BGAAAAAA=`, immutableId: `AAkALg${digest(`immutable/${seed}`)}AAAA=` }
}

/** The id that all copies of one meeting share. */
export function iCalUIdOf(seed: string): string {
  return `040000008200E00074C5B7101A82E008${hash('sha256', seed, 'hex').slice(0, 32).toUpperCase()}`
}

function digest(text: string): string {
  return hash('sha512', text, 'base64url').slice(0, 84)
}
