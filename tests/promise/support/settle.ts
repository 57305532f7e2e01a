import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { whenGraphIsIdle } from './graph-stats.ts'
import { tenantCall } from './tenant.ts'
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

/** Nothing is done, so nothing new comes about; Graph has told all it will; and what it told was seen to. */
async function isQuiet(world: World): Promise<boolean> {
  await whenGraphIsIdle(world)
  return (await isDoingNothing(world)) && (await hasToldAll(world)) && isDoingNothing(world)
}

async function isDoingNothing({ store }: World): Promise<boolean> {
  const { isUp, queuedEffects } = await store.health()
  return isUp && queuedEffects === 0
}

const notifications = z.object({
  settings: z.object({ hold: z.boolean() }),
  waiting: z.array(z.object({ dueAt: z.iso.datetime() })),
})

/** What is held back on request, or tried again later, is not on its way. */
async function hasToldAll(world: World): Promise<boolean> {
  const { settings, waiting } = notifications.parse(await tenantCall(world, 'GET', '/sandbox/notifications'))
  const nowMs = world.now().epochMilliseconds
  return settings.hold || waiting.every(({ dueAt }) => Date.parse(dueAt) > nowMs)
}
