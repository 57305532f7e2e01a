/** A moment by both clocks: a client waits in real time, but the sandbox's clock may have been moved meanwhile. */
export interface Moment {
  realMs: number
  clockMs: number
}

/** An answer that asked to wait. */
export interface Asker {
  /** The id of the call it answered. */
  call: string
  seconds: number
}

export interface Patience {
  /** The answers that had asked for a longer wait by then. */
  askersAt(now: Moment): Asker[]
  /** The answer to this call asked to wait. */
  asked(call: string, seconds: number, now: Moment): void
}

/** Timers of both sides round to milliseconds. */
const roundingMs = 5

/** Remembers how long one app was asked to wait. */
export function createPatience(): Patience {
  let wishes: { asker: Asker; from: Moment; until: Moment }[] = []
  const isOver = (until: Moment, { realMs, clockMs }: Moment): boolean =>
    realMs >= until.realMs - roundingMs || clockMs >= until.clockMs - roundingMs
  return {
    askersAt: (now) =>
      wishes.filter(({ from, until }) => from.realMs <= now.realMs && !isOver(until, now)).map(({ asker }) => asker),
    asked(call, seconds, now) {
      wishes = wishes.filter(({ until }) => !isOver(until, now))
      const until = { realMs: now.realMs + seconds * 1000, clockMs: now.clockMs + seconds * 1000 }
      wishes.push({ asker: { call, seconds }, from: now, until })
    },
  }
}
