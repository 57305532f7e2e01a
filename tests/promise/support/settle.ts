import { setTimeout as pause } from 'node:timers/promises'
import type { World } from './world.ts'

export interface Settled {
  readonly isSettled: boolean
  /** By the product's clock. */
  readonly seconds: number
}

/** The timer of the effects comes that often. */
const stepSeconds = 15

/**
 * Lets the product's time pass, a quarter of a minute at a step with its timers, until it is done: until no effect
 * waits, unless told otherwise.
 *
 * @param withinSeconds By the product's clock; after it the answer says that something is still open.
 */
export async function settle(world: World, withinSeconds = 1_800, isDone = isQuiet): Promise<Settled> {
  const startedMs = world.now().epochMilliseconds
  const seconds = () => Math.round((world.now().epochMilliseconds - startedMs) / 1000)
  while (!(await isDone(world))) {
    if (seconds() >= withinSeconds) return { isSettled: false, seconds: seconds() }
    await world.pass(`PT${stepSeconds}S`)
    await pause(20)
  }
  return { isSettled: true, seconds: seconds() }
}

async function isQuiet({ store }: World): Promise<boolean> {
  const { isUp, queuedEffects } = await store.health()
  return isUp && queuedEffects === 0
}
