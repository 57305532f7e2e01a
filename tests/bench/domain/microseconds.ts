const batches = 31

/** The median of many batches after a warm-up, in microseconds: one run is too short for the clock. */
export function microseconds(run: () => unknown, runsPerBatch: number): string {
  const batch = (): number => {
    const startedMs = performance.now()
    for (let nth = 0; nth < runsPerBatch; nth++) run()
    return ((performance.now() - startedMs) * 1000) / runsPerBatch
  }
  for (let warmUp = 0; warmUp < 5; warmUp++) batch()
  const timesUs = Array.from({ length: batches }, batch).toSorted((a, b) => a - b)
  const median = timesUs[batches >> 1] ?? Number.NaN
  return `${median.toFixed(median < 10 ? 2 : 1)} µs`
}
