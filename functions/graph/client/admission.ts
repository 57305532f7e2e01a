import type { Circuit, Passage } from './circuit.ts'
import { LostAnswer } from './lost-answer.ts'
import { pathOf, type Link } from './middleware.ts'
import type { Places } from './places.ts'
import { scopeOf, type Scope } from './scope.ts'
import type { ThrottleMemory } from './throttle-memory.ts'

export interface AdmissionOptions {
  readonly graphUrl: string
  readonly circuit: Circuit
  readonly throttles: ThrottleMemory
  readonly places: Places
  /** The longest wait for a `Retry-After` of somebody else's call; a longer one is left to the queue. */
  readonly patienceMs: number
  readonly sleep: (delayMs: number) => Promise<void>
}

/** Ahead of everything, also of fetching a token: while the circuit is open the answer is there at once. */
export function refuseWhileOpen(circuit: Circuit): Link {
  return async (_context, next) => {
    if (circuit.waitMs() > 0) throw new LostAnswer('graph-circuit-open')
    await next()
  }
}

/**
 * Lets an attempt go when it may: the circuit is closed, nobody was asked to wait, and there is a place. Everything is
 * looked at again once the place is there, for much may happen in the line.
 */
export function admission({ graphUrl, circuit, throttles, places, patienceMs, sleep }: AdmissionOptions): Link {
  const throttledMs = (scope: Scope): number => {
    const waitMs = throttles.waitMs(scope)
    if (waitMs > patienceMs) throw new LostAnswer('graph-throttled')
    return waitMs
  }
  const admitted = async (scope: Scope): Promise<{ passage: Passage; leave: () => void }> => {
    for (;;) {
      if (circuit.waitMs() > 0) throw new LostAnswer('graph-circuit-open')
      const waitMs = throttledMs(scope)
      if (waitMs > 0) {
        await sleep(waitMs)
        continue
      }
      const leave = await places.take(scope.mailbox)
      const passage = throttles.waitMs(scope) === 0 ? circuit.enter() : undefined
      if (passage !== undefined) return { passage, leave }
      leave()
    }
  }

  return async (context, next) => {
    const scope = scopeOf(pathOf(context, graphUrl))
    const { passage, leave } = await admitted(scope)
    try {
      await next()
      if ((context.response?.status ?? 500) >= 500) passage.failed()
      else passage.answered()
    } catch (error) {
      if (error instanceof LostAnswer && error.reason === 'graph-timeout') passage.timedOut()
      else passage.failed()
      throw error
    } finally {
      leave()
    }
  }
}
