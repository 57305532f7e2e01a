import type { Temporal } from 'temporal-polyfill'
import type { World } from './world.ts'

const minuteMs = 60_000
/** The watch timer's second of the minute. */
const offsetMs = 30_000

/** Puts the clock at this moment and runs the watch timer, then what it queued. */
export async function watchAt(world: World, at: Temporal.Instant): Promise<void> {
  world.tenant.clock.set(at)
  for (const name of ['watch', 'effects']) {
    const isOk = await world.product.host.invokeTimer(name, { scheduledAt: at, isPastDue: false })
    if (!isOk) throw new Error(`The ${name} timer failed:\n${world.product.lastWords().join('\n')}`)
  }
}

/** The first tick at or after this moment. */
export function tickFrom(at: Temporal.Instant): Temporal.Instant {
  const sinceMs = (((at.epochMilliseconds - offsetMs) % minuteMs) + minuteMs) % minuteMs
  return sinceMs === 0 ? at : at.add({ milliseconds: minuteMs - sinceMs })
}
