/** `p50 37 ms, p95 69 ms of 108`: nearest rank, so that each is a time that was measured. */
export function percentiles(timesMs: readonly number[], shares: readonly number[] = [50, 95]): string {
  const sorted = timesMs.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil((sorted.length * share) / 100) - 1] ?? Number.NaN
  return `${shares.map((share) => `p${share} ${at(share).toFixed(0)} ms`).join(', ')} of ${sorted.length}`
}
