import { check } from './checker/check.ts'
import type { Found, Promised } from './promise.ts'
import { closeRequest } from './support/bookings.ts'
import { beginGraphFaults, endGraphFaults, type GraphFault } from './support/graph-faults.ts'
import { callsTold, clearGraphStats, graphStats, sentInSpite } from './support/graph-stats.ts'
import { beginOrdinaryWeek } from './support/ordinary-week.ts'
import { patientBooking } from './support/patient-booking.ts'
import { pairAt, pairs } from './support/requests.ts'
import { settle } from './support/settle.ts'
import { withWorld, type World } from './support/world.ts'

const bookings = { ci: 6, short: 48, full: 1_000 } as const
const people = 6
/** Booked before the queue is let run dry and the consultants get their room back. */
const batch = 24

/** A timeout is longer than a call of ours may take, and the call is carried out all the same. */
const faults: readonly GraphFault[] = [
  { share: 8, status: 429, retryAfter: 2 },
  { share: 6, status: 503 },
  { share: 3, delayMs: 9_000 },
  { share: 3, drop: true },
]

export const graphFaults: Promised = {
  id: 'G6',
  says: `One call to Graph in five fails: ${faults.map(({ share }) => share).join(', ')} % with 429, 503, a timeout, a reset after the effect`,
  limit: 'every booking confirmed or given up by name, one event each, no call while Graph asked to wait',
  attempt: (size, bug) => withWorld({ bug }, (world) => underFaults(world, bookings[size])),
}

async function underFaults(world: World, count: number): Promise<Found> {
  beginOrdinaryWeek(world)
  const all = pairs(world)
  const broken: string[] = []
  await clearGraphStats(world)
  await beginGraphFaults(world, faults)
  for (let first = 0; first < count; first += batch) {
    const open = Array.from({ length: Math.min(batch, count - first) }, (_, at) => pairAt(all, first + at))
    const booked = new Map<string, string>()
    const work = async (): Promise<void> => {
      for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
        booked.set(await patientBooking(world, pair), pair.leader)
      }
    }
    await Promise.all(Array.from({ length: people }, work))
    const { isSettled } = await settle(world)
    if (!isSettled) broken.push('not settled after half an hour')
    broken.push(...(await check(world, new Set(booked.keys()))))
    for (const [reference, leader] of booked) await closeRequest(world, { reference, leader })
  }
  const stats = await graphStats(world)
  const inSpite = sentInSpite(stats, await callsTold(world, stats))
  await endGraphFaults(world)
  await settle(world)
  broken.push(...(await check(world)))
  if (inSpite > 0) broken.push(`${inSpite} calls were sent although Graph had asked to wait`)
  const answers = Object.entries(stats.statuses).map(([status, times]) => `${times} x ${status}`)
  const onTheWay = stats.insideRetryAfter.length - inSpite
  return {
    measured: `${count} bookings in ${stats.calls} calls: ${answers.join(', ')}; inside Retry-After ${inSpite} (and ${onTheWay} on their way)`,
    broken,
  }
}
