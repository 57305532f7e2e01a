import { Temporal } from 'temporal-polyfill'
import type { InstantText } from '../../shared/domain/ids.ts'
import { done, refused, type Outcome } from '../app/outcome.ts'

/**
 * A moment as people may send it, made into an instant: with `Z`, with the offset the municipality's clock has at that
 * wall time, or as a wall-clock time alone. A time that the clock skips is refused by name, and so is a bare one it shows twice.
 * What is finer than a nanosecond is dropped.
 *
 * @param given Already known to be shaped like an ISO 8601 date and time.
 */
export function instantOf(given: string, field: string, timeZone = 'Europe/Copenhagen'): Outcome<InstantText> {
  const text = given.replace(/(\.\d{9})\d+/, '$1')
  if (text.endsWith('Z')) return done(Temporal.Instant.from(text).toString())
  const wallTime = Temporal.PlainDateTime.from(text)
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wallTime.toZonedDateTime(timeZone, { disambiguation }),
  )
  if (earlier === undefined || later === undefined) throw new Error('A wall time has two readings at most')
  const isSkipped = !earlier.toPlainDateTime().equals(wallTime)
  if (isSkipped) return refused('time-skipped-by-summer-time', { field })

  const hasOffset = /[+-]\d\d:?\d\d$/.test(text)
  if (hasOffset) return done(Temporal.Instant.from(text).toString())
  if (!earlier.equals(later)) return refused('time-ambiguous', { field })
  return done(earlier.toInstant().toString())
}
