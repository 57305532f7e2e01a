import { randomBytes, randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { App } from '../../../functions/app/app.ts'
import { noFaultPoints } from '../../../functions/app/ports/fault-points.ts'
import type { Store } from '../../../functions/app/ports/store.ts'
import { runMinute } from '../../../functions/app/minute/run-minute.ts'
import { feedItem } from '../../../functions/bot/cards/feed-item.ts'
import { letter } from '../../../functions/bot/cards/letter.ts'
import { createGraph } from '../../../functions/graph/create-graph.ts'
import type { Bench } from '../bench.ts'
import { withBenchStore } from '../store/bench-store.ts'
import { addDue, fillWith, finish, lookedAt } from './minute-load.ts'

const due = 10
const warmUpLooks = 5
const looks = 25

export const benches: readonly Bench[] = [
  {
    name: `The minute timer's look with 1,000 and with 1,000,000 stored obligations, of which ${due} are due and told`,
    goal: 'the same, within 2 times',
    run: () =>
      withBenchStore(4, (few, asOwnerOfFew) =>
        withBenchStore(4, async (many, asOwnerOfMany) => {
          await fillWith(few, asOwnerOfFew, 1_000)
          await fillWith(many, asOwnerOfMany, 1_000_000)
          return compared(lookIn(few, asOwnerOfFew), lookIn(many, asOwnerOfMany))
        }),
      ),
  },
]

/** By turns, so that whatever else the machine does falls on both. */
async function compared(few: () => Promise<number>, many: () => Promise<number>): Promise<string> {
  const times: { fewMs: number; manyMs: number }[] = []
  for (let look = 0; look < warmUpLooks + looks; look++) times.push({ fewMs: await few(), manyMs: await many() })
  const measured = times.slice(warmUpLooks)
  const fewMs = median(measured.map((each) => each.fewMs))
  const manyMs = median(measured.map((each) => each.manyMs))
  return `${fewMs.toFixed(0)} ms and ${manyMs.toFixed(0)} ms (${(manyMs / fewMs).toFixed(2)} times)`
}

/** Milliseconds of one look that finds ten requests due and queues their alerts. */
function lookIn(store: Store, asOwner: Client): () => Promise<number> {
  const app = appOn(store)
  let look = 0
  return async () => {
    look++
    await addDue(
      store,
      Array.from({ length: due }, (_, nth) => `due-${look}-${nth}`),
    )
    const startedMs = performance.now()
    const looked = await runMinute(app)
    const elapsedMs = performance.now() - startedMs
    const told = await asOwner.query<{ count: number }>(
      `select count(*)::int as count from alert where request_id like 'due-${look}-%'`,
    )
    if (looked !== due || told.rows[0]?.count !== due)
      throw new Error(`Looked at ${looked}, told ${told.rows[0]?.count}`)
    await finish(asOwner)
    return elapsedMs
  }
}

/** What is queued stays queued: sending costs what Teams costs, however much is stored. */
function appOn(store: Store): App {
  const clock = { now: () => lookedAt }
  return {
    store,
    ...createGraph({
      words: { feedItem, letter },
      graphUrl: 'http://127.0.0.1:1', // nobody asks it
      tokenFor: async () => 'a-token',
      clock,
      log: () => undefined,
      timeZone: 'Europe/Copenhagen',
      notificationUrl: 'https://hurtigspor.example',
      directoryMemory: store.directoryMemory,
      onLateFault: (reason) => {
        throw reason
      },
    }),
    alerts: {
      send: async () => ({ kind: 'unreachable', code: 'no-bot-here' }),
      refresh: async () => ({ kind: 'unreachable', code: 'no-bot-here' }),
    },
    effects: { runNow: async () => undefined, runSoon: () => undefined, idle: async () => undefined },
    clock,
    faultPoints: noFaultPoints,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    newId: randomUUID,
    randomBytes: (count) => randomBytes(count),
    appId: 'an-app',
  }
}

function median(timesMs: readonly number[]): number {
  return timesMs.toSorted((a, b) => a - b)[timesMs.length >> 1] ?? Number.NaN
}
