import type { Clock } from '../../app/ports/clock.ts'

/** A moment by the product's clock and by the machine's own count of milliseconds. */
export interface Moment {
  readonly clockMs: number
  readonly machineMs: number
}

/**
 * Waits are measured twice and are over when either says so: the product's clock can be moved, set back or made to stand
 * still, and none of that may hold a call back for ever.
 */
export interface TwoClocks {
  now(): Moment
  /** Milliseconds left until that moment; 0 once it has passed. */
  leftUntil(moment: Moment): number
}

export function twoClocks(clock: Clock, machineMs: () => number = () => performance.now()): TwoClocks {
  const now = (): Moment => ({ clockMs: clock.now().epochMilliseconds, machineMs: machineMs() })
  return {
    now,
    leftUntil(moment) {
      const { clockMs, machineMs: realMs } = now()
      return Math.max(0, Math.ceil(Math.min(moment.clockMs - clockMs, moment.machineMs - realMs)))
    },
  }
}

export function later({ clockMs, machineMs }: Moment, byMs: number): Moment {
  return { clockMs: clockMs + byMs, machineMs: machineMs + byMs }
}
