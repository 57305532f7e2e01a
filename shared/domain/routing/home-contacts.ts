import { isSameMunicipality } from '../same-municipality.ts'

/** Below this a number might tell who is meant. */
const fewestCounted = 3

/** Where some of the staff live outside the municipality. */
interface Home {
  readonly municipality: string
  /** How many; left out where they are fewer than `fewestCounted`. */
  readonly employees?: number
}

/**
 * Where the staff live outside the municipality, most of them first: a contact is named there first (KATALOG-13). A name is
 * written as most have written it. Those too few to be counted come last, in the order of their names and not of their size.
 *
 * @param homes One for each employee.
 */
export function largestHomeMunicipalities(homes: readonly string[]): readonly Home[] {
  const spellings = new Map<string, number>()
  for (const home of homes) spellings.set(home, (spellings.get(home) ?? 0) + 1)
  const counts = new Map<string, number>()
  for (const [spelling, employees] of [...spellings].toSorted(bySize)) {
    const name = [...counts.keys()].find((known) => isSameMunicipality(known, spelling)) ?? spelling
    counts.set(name, (counts.get(name) ?? 0) + employees)
  }
  const many = [...counts].filter((count) => !isFew(count)).toSorted(bySize)
  const few = [...counts].filter(isFew).toSorted(byName)
  return [
    ...many.map(([municipality, employees]) => ({ municipality, employees })),
    ...few.map(([municipality]) => ({ municipality })),
  ]
}

type Count = readonly [name: string, employees: number]

function isFew([, employees]: Count): boolean {
  return employees < fewestCounted
}

function bySize(a: Count, b: Count): number {
  return b[1] - a[1] || byName(a, b)
}

function byName([a]: Count, [b]: Count): number {
  return a.localeCompare(b, 'da')
}

/** What is said of the municipality, however its name is spelt. */
export function ofMunicipality<T extends { readonly municipality: string }>(
  all: readonly T[],
  municipality: string,
): T | undefined {
  return all.find((one) => isSameMunicipality(one.municipality, municipality))
}
