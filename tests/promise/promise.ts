import type { PlantedBug } from './doubles/planted-bugs.ts'

/** `ci`: seconds, on every change. `short`: a minute or so. `full`: as the promise is worded. */
export type Size = 'ci' | 'short' | 'full'

/** What was found. A promise with nothing in `broken` is kept. */
export interface Found {
  /** What was measured, in words and numbers. */
  readonly measured: string
  /** Each way in which it was broken, for whoever looks into it. */
  readonly broken: readonly string[]
}

/** A promise the product makes, and how to try to break it. */
export interface Promised {
  readonly id: string
  readonly says: string
  readonly limit: string
  /** @param bug Planted on purpose, to see that this promise catches it. */
  attempt(size: Size, bug?: PlantedBug): Promise<Found>
}
