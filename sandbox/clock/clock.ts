import { setTimeout as delay } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { SandboxClock, Saved } from '../context.ts'

/** The sandbox's clock for those who move it: beside running it can stand still while timers are caught up. */
export interface MovableClock extends SandboxClock {
  /** Stands at this instant until `set`. Listeners are not told: it is a step on the way to somewhere. */
  hold(instant: Temporal.Instant): void
  /** Back to the story's first morning. */
  restart(): void
}

/** Monday morning of the story: the dates on screen are those of the documentation. */
export const storyStartsAt = Temporal.Instant.from('2026-12-21T09:00:00+01:00')

const savedClock = z.object({ offsetMs: z.number() })

export interface ClockOptions {
  readonly realNow?: () => Temporal.Instant
  /** Nobody looks on who should see how long a pause is. */
  readonly skipsPauses?: boolean
}

/** The offset survives a restart, and time goes on while the sandbox is stopped, as elsewhere. */
export function createClock(saved: Saved, options: ClockOptions = {}): MovableClock {
  const { realNow = Temporal.Now.instant, skipsPauses = false } = options
  const offsetTo = (instant: Temporal.Instant): number => instant.epochMilliseconds - realNow().epochMilliseconds
  const state = saved.load('clock', savedClock, { offsetMs: offsetTo(storyStartsAt) })
  const listeners = new Set<(now: Temporal.Instant) => void>()
  let heldAt: Temporal.Instant | undefined

  const set = (instant: Temporal.Instant): void => {
    heldAt = undefined
    state.offsetMs = offsetTo(instant)
    saved.touch('clock', () => state)
    saved.flush() // at once: after a crash time must not lie before what the database has seen
    for (const listener of listeners) listener(instant)
  }
  saved.touch('clock', () => state)
  const now = (): Temporal.Instant => heldAt ?? realNow().add({ milliseconds: state.offsetMs })
  const hold = (instant: Temporal.Instant): void => {
    heldAt = instant
  }

  return {
    now,
    set,
    hold,
    async pause(forMs) {
      const over = now().add({ milliseconds: Math.ceil(forMs) })
      if (heldAt !== undefined) hold(over)
      else if (skipsPauses) set(over)
      else await delay(forMs)
    },
    restart: () => set(storyStartsAt),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
