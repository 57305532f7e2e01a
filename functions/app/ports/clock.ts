import type { Temporal } from 'temporal-polyfill'

/** The one source of "now". Azure uses the machine's clock, the sandbox one that can be moved. */
export interface Clock {
  now(): Temporal.Instant
}
