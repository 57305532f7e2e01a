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
