export interface Sample {
  readonly minutes: number
  readonly heapBytes: number
  readonly rssBytes: number
}

/** `heap 61.2 MB, at the end 61.4 MB (+0.1 MB a minute); process 140 MB, ...`: the slope is that of the line of least squares. */
export function trendOf(samples: readonly Sample[]): string {
  const of = (name: string, megabytes: (sample: Sample) => number): string => {
    const values = samples.map(megabytes)
    const slope = slopeOf(
      samples.map(({ minutes }) => minutes),
      values,
    )
    const [start = Number.NaN, end = Number.NaN] = [values[0], values.at(-1)]
    return `${name} ${start.toFixed(1)} MB, at the end ${end.toFixed(1)} MB (${slope < 0 ? '' : '+'}${slope.toFixed(2)} MB a minute)`
  }
  return [
    of('heap', ({ heapBytes }) => heapBytes / 1e6),
    of('process', ({ rssBytes }) => rssBytes / 1e6),
    `${samples.length} samples`,
  ].join('; ')
}

function slopeOf(xs: readonly number[], ys: readonly number[]): number {
  const [middleX, middleY] = [mean(xs), mean(ys)]
  const together = xs.map((x, nth) => (x - middleX) * ((ys[nth] ?? Number.NaN) - middleY))
  return mean(together) / mean(xs.map((x) => (x - middleX) ** 2))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
