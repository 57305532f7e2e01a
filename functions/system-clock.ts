import { Temporal } from 'temporal-polyfill'
import type { Clock } from './app/ports/clock.ts'

/** The machine's clock: the one place in the product that reads it. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() }
