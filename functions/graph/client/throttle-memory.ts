import { later, type Moment, type TwoClocks } from './moment.ts'
import { wholeApp, type Scope } from './scope.ts'

/** What Graph has asked to be left alone, and until when. */
export interface ThrottleMemory {
  /** Milliseconds before a call of this scope may go; 0: at once. */
  waitMs(scope: Scope): number
  asked(scope: Scope, retryAfterMs: number): void
}

/** One for the process: what one request is told to wait, every other waits too. */
export function createThrottleMemory(clocks: TwoClocks): ThrottleMemory {
  const until = new Map<string, Moment>()

  const leftOf = (name: string): number => {
    const moment = until.get(name)
    const leftMs = moment === undefined ? 0 : clocks.leftUntil(moment)
    if (leftMs === 0) until.delete(name)
    return leftMs
  }
  return {
    waitMs: ({ waitsFor }) => Math.max(leftOf(wholeApp), ...waitsFor.map(leftOf)),
    asked({ waitsFor }, retryAfterMs) {
      const moment = later(clocks.now(), retryAfterMs)
      // Of two answers on their way together the longer wait holds.
      for (const name of waitsFor) if (leftOf(name) < retryAfterMs) until.set(name, moment)
    },
  }
}
