/** Half-open: `end` is the first moment after it. Milliseconds since 1970, or any other integers. */
export interface Interval {
  readonly startMs: number
  readonly endMs: number
}

/** The same time covered by as few intervals as possible, in order. Empty and reversed intervals cover nothing. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { startMs: number; endMs: number }[] = []
  for (const { startMs, endMs } of sorted(intervals)) {
    const last = merged.at(-1)
    if (last !== undefined && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs)
    else merged.push({ startMs, endMs })
  }
  return merged
}

/** What is left of `whole` outside every one of `taken`, in order. */
export function subtractIntervals(whole: Interval, taken: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = []
  let startMs = whole.startMs
  for (const block of mergeIntervals(taken)) {
    if (block.endMs <= startMs) continue
    if (block.startMs >= whole.endMs) break
    if (block.startMs > startMs) left.push({ startMs, endMs: block.startMs })
    startMs = block.endMs
  }
  if (startMs < whole.endMs) left.push({ startMs, endMs: whole.endMs })
  return left
}

/** Intervals that only touch do not overlap. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.startMs < b.endMs && b.startMs < a.endMs
}

function sorted(intervals: readonly Interval[]): Interval[] {
  return intervals.filter(({ startMs, endMs }) => startMs < endMs).toSorted((a, b) => a.startMs - b.startMs)
}
