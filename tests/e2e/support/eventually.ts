import { setTimeout as pause } from 'node:timers/promises'
import { patienceMs } from './world.ts'

const betweenLooksMs = 50

/** Looks until what is promised holds; the last refusal is told when it never does. */
export async function eventually<T>(look: () => Promise<T>, withinMs = patienceMs): Promise<T> {
  const until = performance.now() + withinMs
  for (;;) {
    try {
      return await look()
    } catch (reason) {
      if (performance.now() >= until) throw reason
    }
    await pause(betweenLooksMs)
  }
}
