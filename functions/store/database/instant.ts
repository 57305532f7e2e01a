import { Temporal } from 'temporal-polyfill'
import type { InstantText } from '../../../shared/domain/ids.ts'

/**
 * The instant as the database gives it back: UTC, microseconds, no needless fractions. What is hashed must be what is
 * stored, so finer parts are cut here and not by the server's rounding.
 *
 * @throws RangeError for text that is no instant: a bug, since input is parsed at the edge.
 */
export function storedInstant(at: InstantText): InstantText {
  return Temporal.Instant.from(at).round({ smallestUnit: 'microsecond', roundingMode: 'floor' }).toString()
}
