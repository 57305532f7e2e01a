import type { StandingTime } from './standing-hours.ts'

/** One possible time. `position` is the consultant's place in the routing, 0 the best. */
export interface Candidate {
  readonly startMs: number
  readonly position: number
  /** The half day it lies in: even numbers are mornings, and no two dates share one. */
  readonly half: number
  /** The consultant's standing hours at the workplace that it lies in: such times come first (KATALOG-T15). */
  readonly standing?: StandingTime
}

/**
 * Best first, times in standing hours before all others. The first three are a choice rather than three times next to each other:
 *
 * 1. the earliest time with the best consultant who has any: continuity comes first;
 * 2. that consultant's earliest in another half day: for when the first one cannot be kept;
 * 3. another consultant's time when that comes on an earlier date than the first, because some would rather be quick;
 *    else the same consultant's earliest on a third date, or failing that in a third half day.
 *
 * Whatever cannot be had is replaced by the next in line. All others follow by consultant, then by time.
 */
export function inOrderOfChoice(candidates: readonly Candidate[]): readonly Candidate[] {
  const inLine = candidates.toSorted(
    (a, b) => standingFirst(a) - standingFirst(b) || a.position - b.position || a.startMs - b.startMs,
  )
  const [first] = inLine
  if (first === undefined) return []

  const same = inLine.filter(({ position }) => position === first.position)
  const isElsewhen = ({ half }: Candidate): boolean => half !== first.half
  const second = same.find(isElsewhen) ?? inLine.find(isElsewhen) ?? inLine[1]
  if (second === undefined) return inLine

  const isOther = (candidate: Candidate): boolean => candidate !== first && candidate !== second
  const third =
    earliest(inLine.filter((candidate) => isOther(candidate) && dateOf(candidate) < dateOf(first))) ??
    same.find((candidate) => dateOf(candidate) !== dateOf(first) && dateOf(candidate) !== dateOf(second)) ??
    same.find(({ half }) => half !== first.half && half !== second.half)

  const chosen = third === undefined ? [first, second] : [first, second, third]
  return [...chosen, ...inLine.filter((candidate) => !chosen.includes(candidate))]
}

function standingFirst({ standing }: Candidate): number {
  return standing === undefined ? 1 : 0
}

function dateOf({ half }: Candidate): number {
  return half >> 1
}

function earliest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted((a, b) => a.startMs - b.startMs)[0]
}
