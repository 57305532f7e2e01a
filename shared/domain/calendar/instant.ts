import type { InstantText } from '../ids.ts'

/**
 * Milliseconds since 1970 of a stored instant.
 *
 * @throws RangeError when the text is not an instant with its offset.
 */
export function msOf(text: InstantText): number {
  const ms = instantPattern.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms)) throw new RangeError('Expected an instant, as 2026-12-21T08:10:00Z')
  return ms
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** As Temporal.Instant writes it: UTC, without empty fractions. */
export function instantText(ms: number): InstantText {
  return new Date(ms).toISOString().replace(emptyFraction, 'Z')
}

const emptyFraction = /\.?0+Z$/
