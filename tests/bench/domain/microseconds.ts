const batches = 31

/**
 * The median of many batches after a warm-up, in microseconds of processor time: one run is too short for the clock, and
 * what else the machine does is not the rules' doing.
 */
export function microseconds(run: () => unknown, runsPerBatch: number): string {
  const batch = (): number => {
    const started = process.cpuUsage()
    for (let nth = 0; nth < runsPerBatch; nth++) run()
    const { user, system } = process.cpuUsage(started)
    return (user + system) / runsPerBatch
  }
  for (let warmUp = 0; warmUp < 5; warmUp++) batch()
  const timesUs = Array.from({ length: batches }, batch).toSorted((a, b) => a - b)
  const median = timesUs[batches >> 1] ?? Number.NaN
  return `${median.toFixed(median < 10 ? 2 : 1)} µs`
}
