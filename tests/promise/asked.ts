import { plantedBugs, type PlantedBug } from './doubles/planted-bugs.ts'
import type { Size } from './promise.ts'

/** What is asked for on the command line. */
export type Asked =
  | {
      readonly kind: 'attempts'
      readonly size: Size
      /** Of the promises meant; empty for every one. */
      readonly ids: readonly string[]
      readonly bug?: PlantedBug
    }
  | { readonly kind: 'help' }
  /** Words that say nothing here, as they were written. */
  | { readonly kind: 'unknown'; readonly words: readonly string[] }

const sizes: ReadonlyMap<string, Size> = new Map([
  ['--ci', 'ci'],
  ['--full', 'full'],
])
const bugs = new Map(plantedBugs.map((bug) => [`--planted=${bug}`, bug]))

/** A run takes minutes or hours: one word that is not known, and nothing begins. */
export function askedFor(words: readonly string[], known: readonly string[]): Asked {
  if (words.includes('--help')) return { kind: 'help' }
  const ids = words.map((word) => word.toUpperCase()).filter((id) => known.includes(id))
  const isKnown = (word: string) => sizes.has(word) || bugs.has(word) || ids.includes(word.toUpperCase())
  const unknown = words.filter((word) => !isKnown(word))
  if (unknown.length > 0) return { kind: 'unknown', words: unknown }
  const size = words.flatMap((word) => sizes.get(word) ?? []).at(-1) ?? 'short'
  const bug = words.flatMap((word) => bugs.get(word) ?? []).at(-1)
  return { kind: 'attempts', size, ids, ...(bug === undefined ? {} : { bug }) }
}

/** What may be said. */
export function helpLines(known: readonly string[]): readonly string[] {
  return [
    'npm run promise                          tries to break every promise, in its short form: about ten minutes',
    'npm run promise -- G1 G4                 just those',
    'npm run promise -- --ci                  at the size of every change: seconds each',
    'npm run promise -- --full                as each is worded: hours',
    'npm run promise -- G1 --planted=<bug>    with a bug put in first: it must be caught',
    '',
    `promises  ${known.join(', ')}`,
    `bugs      ${plantedBugs.join(', ')}`,
  ]
}
