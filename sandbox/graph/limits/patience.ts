/** A moment by both clocks: a client waits in real time, but the sandbox's clock may have been moved meanwhile. */
export interface Moment {
  realMs: number
  clockMs: number
}

export interface Patience {
  /** The answers that had asked for a longer wait by then: each the id of the call it answered. */
  askersAt(now: Moment): string[]
  /** The answer to this call asked to wait. */
  asked(call: string, seconds: number, now: Moment): void
}

/** Timers of both sides round to milliseconds. */
const roundingMs = 5

/** Remembers how long one app was asked to wait. */
export function createPatience(): Patience {
  let wishes: { call: string; from: Moment; until: Moment }[] = []
  const isOver = (until: Moment, { realMs, clockMs }: Moment): boolean =>
    realMs >= until.realMs - roundingMs || clockMs >= until.clockMs - roundingMs
  return {
    askersAt: (now) =>
      wishes.filter(({ from, until }) => from.realMs <= now.realMs && !isOver(until, now)).map(({ call }) => call),
    asked(call, seconds, now) {
      wishes = wishes.filter(({ until }) => !isOver(until, now))
      const until = { realMs: now.realMs + seconds * 1000, clockMs: now.clockMs + seconds * 1000 }
      wishes.push({ call, from: now, until })
    },
  }
}
