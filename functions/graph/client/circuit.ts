import { Temporal } from 'temporal-polyfill'
import type { GraphState } from '../../app/ports/graph-state.ts'
import { later, type Moment, type TwoClocks } from './moment.ts'

/** One call that was let through. Told exactly once how it ended. */
export interface Passage {
  /** Graph answered, also when it refused. */
  answered(): void
  /** Graph answered that it cannot, or could not be reached. */
  failed(): void
  /** Nothing came within the time limit. */
  timedOut(): void
}

export interface Circuit {
  /** Milliseconds before a call may be tried; 0: at once. */
  waitMs(): number
  /** Undefined: no call may go now. */
  enter(): Passage | undefined
  /** What every call needs before it can be sent did not come within the time limit. */
  fellSilent(): void
  read(): GraphState
}

export interface CircuitOptions {
  readonly clocks: TwoClocks
  readonly random: () => number
}

/** Faults of single calls come in twos and threes; five in a row among all calls are Graph itself. */
const failuresToOpen = 5
const firstPauseMs = 1000
/** A backlog has five minutes to empty when Graph is back, so the probes may not be far apart. */
const longestPauseMs = 30_000

/**
 * Stops asking a Graph that is down, so that people are answered at once and Graph is left to recover.
 *
 * It opens at five failures in a row, over all calls; and at the first call that timed out when Graph has answered nothing
 * since that call was sent, for then it has been silent as long as a call may take (8 s). An issuer of tokens that is
 * silent for as long counts as such a call. After a pause, which doubles
 * from 1 s to 30 s with jitter over its upper half, one call is let through: its answer closes the circuit, its failure
 * begins the next pause.
 */
export function createCircuit({ clocks, random }: CircuitOptions): Circuit {
  let failures = 0
  let opened: { readonly until: Moment; readonly pauseMs: number; isProbed: boolean } | undefined
  let since = clocks.now()
  let answers = 0

  const waitMs = (): number => {
    if (opened === undefined) return 0
    const leftMs = clocks.leftUntil(opened.until)
    // While the probe is under way nobody knows; its time limit is far longer than this.
    return leftMs === 0 && opened.isProbed ? firstPauseMs : leftMs
  }
  const open = (pauseMs: number): void => {
    if (opened === undefined) since = clocks.now()
    opened = { until: later(clocks.now(), pauseMs * (0.5 + random() / 2)), pauseMs, isProbed: false }
  }
  const close = (): void => {
    if (opened !== undefined) since = clocks.now()
    opened = undefined
    failures = 0
    answers++
  }

  return {
    waitMs,
    enter() {
      if (waitMs() > 0) return undefined
      const probed = opened
      const answersBefore = answers
      if (probed !== undefined) probed.isProbed = true
      const fail = (isSilent: boolean): void => {
        failures++
        // What was sent before the circuit opened tells nothing new about it now.
        if (probed !== opened) return
        if (probed !== undefined) open(Math.min(longestPauseMs, probed.pauseMs * 2))
        else if (isSilent || failures >= failuresToOpen) open(firstPauseMs)
      }
      return {
        answered: close,
        failed: () => fail(false),
        timedOut: () => fail(answers === answersBefore),
      }
    },
    fellSilent() {
      failures++
      // Of those who waited together the first one opens it.
      if (waitMs() === 0) open(opened === undefined ? firstPauseMs : Math.min(longestPauseMs, opened.pauseMs * 2))
    },
    read: () => ({
      circuit: opened === undefined ? 'closed' : clocks.leftUntil(opened.until) > 0 ? 'open' : 'half-open',
      since: Temporal.Instant.fromEpochMilliseconds(since.clockMs).toString(),
      failures,
    }),
  }
}
