import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { CallTimes } from '../product/messages.ts'
import { tenantCall } from './tenant.ts'
import type { World } from './world.ts'

const stats = z.object({
  calls: z.number(),
  underWay: z.number(),
  statuses: z.record(z.string(), z.number()),
  insideRetryAfter: z.array(
    z.object({ call: z.string(), askedBy: z.array(z.object({ call: z.string(), seconds: z.number() })) }),
  ),
})
export type GraphStats = z.output<typeof stats>

export async function clearGraphStats(world: World): Promise<void> {
  await tenantCall(world, 'DELETE', '/sandbox/graph/stats')
}

/** What Graph has seen of the product since. */
export async function graphStats(world: World): Promise<GraphStats> {
  return stats.parse(await tenantCall(world, 'GET', '/sandbox/graph/stats'))
}

/** Longer than any call is made to wait. */
const longestCallMs = 15_000
const betweenMs = 20

/**
 * Waits until Graph has carried out all it was asked. A call that is made to wait does so in real time, and one that its
 * sender has given up still has its effect: a clock that ran ahead meanwhile would make minutes of those seconds.
 */
export async function whenGraphIsIdle(world: World): Promise<void> {
  for (let waitedMs = 0; waitedMs < longestCallMs; waitedMs += betweenMs) {
    if ((await graphStats(world)).underWay === 0) return
    await pause(betweenMs)
  }
}

/** Between the decision to send and the sending, both in one turn of the process. */
const oneTurnMs = 20

/**
 * Of the calls that came while Graph asked to wait: those sent after the answer that asked had been read, and before the
 * time it asked for was over by either clock of the sender. The others were on their way already, or the sender's clock
 * was ahead of Graph's. A call of which the product says nothing was hasty.
 */
export function sentInSpite({ insideRetryAfter }: GraphStats, sender: ReadonlyMap<string, CallTimes>): number {
  return insideRetryAfter.filter(({ call, askedBy }) => {
    const sent = sender.get(call)?.sent
    if (sent === undefined) return true
    return askedBy.some((asker) => {
      const read = sender.get(asker.call)?.read
      if (read === undefined) return false
      const waitedMs = Math.max(sent.machineMs - read.machineMs, sent.clockMs - read.clockMs)
      return sent.machineMs > read.machineMs + oneTurnMs && waitedMs < asker.seconds * 1000 - oneTurnMs
    })
  }).length
}

/** What the process tells of its calls comes by another way than Graph's own count, and may come later. */
export async function callsTold(
  world: World,
  { insideRetryAfter }: GraphStats,
): Promise<ReadonlyMap<string, CallTimes>> {
  for (let waitedMs = 0; waitedMs < longestCallMs; waitedMs += betweenMs) {
    const told = world.product.graphCalls()
    if (insideRetryAfter.every(({ call }) => told.get(call)?.sent !== undefined)) break
    await pause(betweenMs)
  }
  return world.product.graphCalls()
}
