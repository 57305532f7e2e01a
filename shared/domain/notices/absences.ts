import { type Day, dayOf } from '../calendar/day.ts'
import type { Spell } from './notice.ts'

/** A spell on whole days; `last` is infinite while it goes on. */
export interface Absence {
  readonly first: Day
  readonly last: Day
}

/**
 * Spells in order of time, each away-from-work once: spells that overlap, or follow without a day between, are one.
 *
 * @throws RangeError when a date does not exist or a spell ends before it starts.
 */
export function absencesOf(spells: readonly Spell[]): Absence[] {
  const absences: Absence[] = []
  for (const next of spells.map(absenceOf).toSorted((a, b) => a.first - b.first)) {
    const previous = absences.at(-1)
    if (previous !== undefined && next.first <= previous.last + 1) {
      absences[absences.length - 1] = { first: previous.first, last: Math.max(previous.last, next.last) }
    } else {
      absences.push(next)
    }
  }
  return absences
}

function absenceOf({ startsOn, endsOn }: Spell): Absence {
  const first = dayOf(startsOn)
  const last = endsOn === undefined ? Number.POSITIVE_INFINITY : dayOf(endsOn)
  if (last < first) throw new RangeError('A spell ends before it starts')
  return { first, last }
}

/** How many days were spent away; infinite while it goes on. */
export function lengthOf({ first, last }: Absence): number {
  return last - first + 1
}
