import { z } from 'zod'
import type { CallTimes } from '../product/messages.ts'
import { tenantCall } from './tenant.ts'
import type { World } from './world.ts'

const mostCalls = 1_000_000

export interface GraphFault {
  /** Of all calls, in percent. */
  readonly share: number
  readonly status?: number
  /** Seconds. */
  readonly retryAfter?: number
  readonly delayMs?: number
  /** Carried out, and the connection cut instead of an answer. */
  readonly drop?: true
}

/** From now on these shares of all calls to Graph fail, the same ones in every run. */
export async function beginGraphFaults(world: World, faults: readonly GraphFault[]): Promise<void> {
  let left = 100
  for (const { share, ...fault } of faults) {
    // The tenant draws one fault after the other, each among the calls that the ones before it let pass.
    const percent = (share / left) * 100
    await tenantCall(world, 'POST', '/sandbox/faults', {
      match: { kind: 'graph' },
      times: mostCalls,
      percent,
      ...fault,
    })
    left -= share
  }
}

export async function endGraphFaults(world: World): Promise<void> {
  await tenantCall(world, 'DELETE', '/sandbox/faults')
}

const stats = z.object({
  calls: z.number(),
  statuses: z.record(z.string(), z.number()),
  insideRetryAfter: z.array(z.object({ call: z.string(), askedBy: z.array(z.string()) })),
})
type GraphStats = z.output<typeof stats>

export async function clearGraphStats(world: World): Promise<void> {
  await tenantCall(world, 'DELETE', '/sandbox/graph/stats')
}

/** What Graph has seen of the product since. */
export async function graphStats(world: World): Promise<GraphStats> {
  return stats.parse(await tenantCall(world, 'GET', '/sandbox/graph/stats'))
}

/** The log counts whole milliseconds. */
const roundingMs = 1

/**
 * Of the calls that came while Graph asked to wait: those sent after the answer that asked had been read. The others were
 * on their way already, for however long the machine let them. A call of which the product says nothing was hasty.
 */
export function sentInSpite({ insideRetryAfter }: GraphStats, sender: ReadonlyMap<string, CallTimes>): number {
  return insideRetryAfter.filter(({ call, askedBy }) =>
    askedBy.some((asker) => {
      const [sentMs = Infinity, readMs = -Infinity] = [sender.get(call)?.sentMs, sender.get(asker)?.readMs]
      return sentMs > readMs + roundingMs
    }),
  ).length
}
