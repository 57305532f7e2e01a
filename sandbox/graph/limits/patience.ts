/** A moment by both clocks: a client waits in real time, but the sandbox's clock may have been moved meanwhile. */
export interface Moment {
  realMs: number
  clockMs: number
}

export interface Patience {
  /** Whether a call that comes now should have waited longer. */
  isInside(now: Moment): boolean
  /** An answer asked to wait. */
  asked(seconds: number, now: Moment): void
}

/** A call that was on its way when the answer left could not know of it. */
const onTheWayMs = 100
/** Timers of both sides round to milliseconds. */
const roundingMs = 5

/** Remembers how long one app was asked to wait. */
export function createPatience(): Patience {
  let from = Number.POSITIVE_INFINITY
  let until: Moment = { realMs: 0, clockMs: 0 }
  return {
    isInside: ({ realMs, clockMs }) =>
      realMs > from && realMs < until.realMs - roundingMs && clockMs < until.clockMs - roundingMs,
    asked(seconds, now) {
      if (now.realMs >= until.realMs) from = now.realMs + onTheWayMs
      until = {
        realMs: Math.max(until.realMs, now.realMs + seconds * 1000),
        clockMs: Math.max(until.clockMs, now.clockMs + seconds * 1000),
      }
    },
  }
}
