import { Temporal } from 'temporal-polyfill'
import { consultantsHeard } from './subscriptions.ts'
import { tenantCall } from './tenant.ts'
import { tickFrom, watchAt } from './watch-timer.ts'
import type { World } from './world.ts'

export interface DaysOfWatch {
  readonly days: number
  /**
   * Thins out the looks at the calendars, which no renewal depends on. Left out, every tick at which the timer has
   * something to do is run.
   */
  readonly lookEveryHours?: number
}

/** What Graph does meanwhile, when this share of the days has passed, and so many hours later. */
const troubles: readonly {
  readonly after: number
  readonly hoursLater?: number
  readonly happen: (world: World) => Promise<unknown>
}[] = [
  { after: 0.2, happen: (world) => lifecycle(world, 'reauthorizationRequired') },
  { after: 0.4, happen: (world) => lifecycle(world, 'subscriptionRemoved') },
  { after: 0.6, happen: (world) => tenantCall(world, 'POST', '/sandbox/faults', down) },
  // A subscription lives a week and is renewed halfway: no outage of a day may let one end.
  { after: 0.6, hoursLater: 24, happen: (world) => tenantCall(world, 'DELETE', '/sandbox/faults') },
  { after: 0.8, happen: (world) => lifecycle(world, 'missed') },
]
/** It asks for an hour's patience: a tick finds it as it was. */
const down = { match: { kind: 'graph' }, status: 503, retryAfter: 3600, times: 1_000_000 }
/** A subscription that Graph takes away is there again by the second tick. */
const madeAnewWithinMs = 2 * 60_000

/**
 * Lets so many days pass and holds every moment between two ticks against the subscriptions: nothing but Graph itself, whose
 * doings stand above, changes them between ticks, so one that is there before a tick was there since the last.
 */
export async function daysOfWatch(world: World, { days, lookEveryHours }: DaysOfWatch) {
  const watched = (await world.store.consultants()).filter(({ isActive }) => isActive)
  const from = tickFrom(world.now())
  const until = from.add({ hours: days * 24 })
  const coming = troubles.map(({ after, hoursLater = 0, happen }) => ({
    at: from.add({ minutes: (after * days + hoursLater / 24) * 24 * 60 }),
    happen,
  }))
  const silent = new Map<string, string>()
  let excusedUntilMs = 0
  let ticks = 1
  await watchAt(world, from)

  for (let at = from; Temporal.Instant.compare(at, until) < 0; ticks++) {
    at = await nextTick(world, at, lookEveryHours)
    for (let next = coming[0]; next !== undefined && Temporal.Instant.compare(next.at, at) <= 0; next = coming[0]) {
      world.tenant.clock.set(next.at)
      await next.happen(world)
      excusedUntilMs = next.at.epochMilliseconds + madeAnewWithinMs
      coming.shift()
      at = await nextTick(world, next.at, lookEveryHours)
    }
    world.tenant.clock.set(at)
    const heard = consultantsHeard(world)
    for (const { consultantId } of watched) {
      if (heard.has(consultantId) || at.epochMilliseconds <= excusedUntilMs || silent.has(consultantId)) continue
      silent.set(consultantId, at.toString())
    }
    await watchAt(world, at)
  }
  const broken = [...silent].map(([consultantId, at]) => `nobody told of ${consultantId.slice(0, 8)} at ${at}`)
  return { ticks, broken }
}

/** The next minute at which the timer has something to do. */
async function nextTick({ store }: World, after: Temporal.Instant, lookEveryHours: number | undefined) {
  const watches = await store.watches.all()
  const renewals = watches.map(({ renewAt }) => Temporal.Instant.from(renewAt))
  const looks =
    lookEveryHours === undefined
      ? watches.map(({ lookAt }) => Temporal.Instant.from(lookAt))
      : [after.add({ hours: lookEveryHours })]
  const [first = after] = [...renewals, ...looks].toSorted(Temporal.Instant.compare)
  const soonest = after.add({ seconds: 1 })
  return tickFrom(Temporal.Instant.compare(first, soonest) < 0 ? soonest : first)
}

async function lifecycle(world: World, event: string): Promise<void> {
  await tenantCall(world, 'POST', '/sandbox/notifications/lifecycle', { event })
  await tenantCall(world, 'POST', '/sandbox/notifications/deliver', {})
}
