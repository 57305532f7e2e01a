import { setTimeout as pause } from 'node:timers/promises'
import { productProcess } from '../../promise/support/product-process.ts'
import type { Bench } from '../bench.ts'
import { withBenchSandbox, type BenchSandbox } from './bench-sandbox.ts'
import { close, send, timesFor } from './leader-at-work.ts'
import { employeeOf, type Leader } from './signed-in.ts'
import { trendOf, type Sample } from './trend.ts'

/** Until every path has run and is compiled; what grows in it is no leak. */
const warmUpMs = 30_000
const sampleEveryMs = 15_000
const loadMs = Number(process.env['BENCH_MEMORY_MINUTES'] ?? '2') * 60_000
/** Each leader's, so that ten minutes stay below what Graph allows for one mailbox. */
const betweenActsMs = 500
const people = 4

export const benches: readonly Bench[] = [
  {
    name: `Memory of the product over ${loadMs / 60_000} minutes of load (BENCH_MEMORY_MINUTES=10 for ten), after garbage collection`,
    goal: 'flat',
    run: memoryUnderLoad,
  },
]

/** The product in a process of its own, so that nothing of the tenant weighs with it. */
async function memoryUnderLoad(): Promise<string> {
  const product = await productProcess(undefined, ['--expose-gc'])
  return withBenchSandbox(async (sandbox) => {
    sandbox.beginOrdinaryWeek()
    const over = new AbortController()
    const working = load(sandbox, over.signal)
    try {
      await Promise.race([pause(warmUpMs), working])
      const startedMs = performance.now()
      const samples: Sample[] = []
      for (;;) {
        const { heapBytes, rssBytes } = await product.memory()
        samples.push({ minutes: (performance.now() - startedMs) / 60_000, heapBytes, rssBytes })
        if (performance.now() - startedMs > loadMs - sampleEveryMs / 2) break
        await Promise.race([pause(sampleEveryMs), working])
      }
      over.abort()
      return `${trendOf(samples)}, ${await working} requests booked and closed`
    } finally {
      over.abort()
    }
  }, product)
}

/** People who look for a time, book it and close the request, until they are told to stop. Answers with how often. */
async function load(sandbox: BenchSandbox, over: AbortSignal): Promise<number> {
  const leaders = (await sandbox.leaders()).slice(0, people)
  const counts = await Promise.all(leaders.map((leader, index) => work(sandbox, leader, index / people, over)))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function work(sandbox: BenchSandbox, leader: Leader, taste: number, over: AbortSignal): Promise<number> {
  let done = 0
  for (; !over.aborted; done++) {
    const about = { ...employeeOf(leader, done), firstAbsenceDay: sandbox.daysAgo(17) }
    const { offers } = await timesFor(leader, about)
    await close(leader, await send(leader, about, offers[Math.floor(taste * offers.length)]))
    await pause(betweenActsMs)
  }
  return done
}
