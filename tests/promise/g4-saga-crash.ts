import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { faultPointNames, type FaultPointName } from '../../functions/app/ports/fault-points.ts'
import { check } from './checker/check.ts'
import { rowsOf } from './checker/picture.ts'
import type { PlantedBug } from './doubles/planted-bugs.ts'
import type { Found, Promised } from './promise.ts'
import { actsAt, type Act } from './support/acts.ts'
import { aBooked, closeRequest, untilAnswered } from './support/bookings.ts'
import { pairAt, pairs, type Pair } from './support/requests.ts'
import { settle } from './support/settle.ts'
import { withWorld, type World } from './support/world.ts'

const kills = { ci: 1, short: 3, full: 50 } as const
const settledWithinSeconds = 60
const deathWithinMs = 20_000

export const sagaCrash: Promised = {
  id: 'G4',
  says: 'The process is killed at any named line of booking, moving and cancelling: nothing is lost, doubled or left behind',
  limit: `settled within ${settledWithinSeconds} s of the restart; the same call again is answered; I1 to I6 hold`,
  attempt: (size, bug) => withWorld({ bug }, (world) => crashes(world, kills[size], bug)),
}

interface Crash {
  readonly seconds: number
  readonly broken: readonly string[]
}

async function crashes(world: World, times: number, bug: PlantedBug | undefined): Promise<Found> {
  const all = pairs(world)
  const broken: string[] = []
  let [count, slowest] = [0, 0]
  for (const point of bug === 'event-without-key' ? (['after-calendar-call'] as const) : faultPointNames) {
    const acts = actsAt(point)
    for (let time = 0; time < times; time++) {
      const act = acts[time % acts.length]
      if (act === undefined) throw new Error(`Nothing reaches ${point}`)
      const crash = await crashAt(world, point, act, pairAt(all, count++))
      slowest = Math.max(slowest, crash.seconds)
      broken.push(...crash.broken.map((fault) => `${point}, ${act.name}: ${fault}`))
    }
  }
  await settle(world)
  broken.push(...(await check(world)))
  return { measured: `${count} kills at ${faultPointNames.length} points, settled within ${slowest} s`, broken }
}

/** Killed at this point of this act; started again; the caller, who heard nothing, asks again; then time passes. */
async function crashAt(world: World, point: FaultPointName, act: Act, pair: Pair): Promise<Crash> {
  const before = act.needsBooking ? await aBooked(world, pair) : undefined
  const call = await act.prepare(world, pair, before)
  const key = { idempotencyKey: randomUUID() }
  await world.product.dieAt(point, act.nth)
  const first = call(world.as(pair.leader), key)
  const isDead = await world.product.whenDead(deathWithinMs)
  await first
  await world.product.restart()
  const restartedAt = world.now()
  if (!isDead) return { seconds: 0, broken: ['the point was never reached'] }

  const again = await untilAnswered(() => call(world.as(pair.leader), key))
  const broken = again.kind === 'done' ? [] : [`the same call again was refused: ${again.problem.code}`]
  const { isSettled, seconds } = await settle(world, settledWithinSeconds, isCarriedOn(restartedAt))
  await settle(world)
  if (!isSettled) broken.push(`not settled ${seconds} s after the restart`)
  const reference = again.kind === 'done' ? again.answer.request.reference : before?.reference
  if (reference !== undefined) {
    broken.push(...(await check(world, new Set([reference]))))
    await closeRequest(world, { leader: pair.leader, reference })
  }
  return { seconds, broken }
}

/** What the dead process left is done, and nobody waits for an answer; what others' calendars report meanwhile may still come in. */
function isCarriedOn(since: Temporal.Instant) {
  return async ({ store, databaseUrl }: World): Promise<boolean> => {
    const { isUp, oldestEffectAt } = await store.health()
    const isLeft = oldestEffectAt !== undefined && Temporal.Instant.compare(oldestEffectAt, since) < 0
    return isUp && !isLeft && (await rowsOf(databaseUrl, openEnds)).length === 0
  }
}

const openEnds = `select 1 from booking where state = 'held' union all select 1 from alert where state = 'queued'`
