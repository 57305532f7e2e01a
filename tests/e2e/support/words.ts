import type { Locator } from 'playwright-core'

/** What a person reads there, as one line; how it is set and which kind of space holds it together is no matter. */
export async function wordsOf(place: Locator): Promise<string> {
  return (await place.innerText()).replace(/\s+/g, ' ').trim()
}
