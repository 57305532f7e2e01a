import type { InstantText } from '../ids.ts'
import { dayText, msPerDay } from './day.ts'

/**
 * Milliseconds since 1970 of a stored instant.
 *
 * @throws RangeError when the text is not an instant with its offset.
 */
export function msOf(text: InstantText): number {
  const hasOffset = text.endsWith('Z') || offsetPattern.test(text)
  const ms = hasOffset ? Date.parse(text) : Number.NaN // without its offset it would be read on the machine's clock
  if (Number.isNaN(ms)) throw new RangeError('Expected an instant, as 2026-12-21T08:10:00Z')
  return ms
}

const offsetPattern = /T.*[+-]\d{2}:\d{2}$/

/** As Temporal.Instant writes it: UTC, a fraction only when there is one. Whole milliseconds. */
export function instantText(ms: number): InstantText {
  const day = Math.floor(ms / msPerDay)
  const msOfDay = ms - day * msPerDay
  const seconds = Math.floor(msOfDay / 1000)
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${dayText(day)}T${time}${fraction(msOfDay % 1000)}Z`
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}

function fraction(ms: number): string {
  return ms === 0 ? '' : `.${String(ms).padStart(3, '0').replace(/0+$/, '')}`
}
