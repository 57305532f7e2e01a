import { productProcess } from '../../promise/support/product-process.ts'
import type { Bench } from '../bench.ts'
import { percentiles } from '../percentiles.ts'
import { withBenchSandbox, type BenchSandbox } from './bench-sandbox.ts'
import { close, send, timesFor, type Sent } from './leader-at-work.ts'
import { employeeOf, type Leader } from './signed-in.ts'

const warmUpRounds = 3
const measureForMs = 30_000
/** Of each leader in a round: so many that nobody runs out of times within the limit. */
const perLeader = 3

export const benches: readonly Bench[] = [
  {
    name: 'Bookings end to end, 8 leaders at once: times asked for, sent and booked, calendar and card included',
    goal: 'none set; a leader alone p95 500 ms',
    run: bookings,
  },
]

/** The product in a process of its own beside the tenant, as in Azure. Between two rounds all requests are closed, untimed. */
async function bookings(): Promise<string> {
  const product = await productProcess()
  return withBenchSandbox(async (sandbox) => {
    sandbox.beginOrdinaryWeek()
    for (let nth = 0; nth < warmUpRounds; nth++) await round(sandbox, nth)
    const all: Sent[] = []
    let [elapsedMs, nth] = [0, warmUpRounds]
    while (elapsedMs < measureForMs) {
      const { sent, tookMs } = await round(sandbox, nth++)
      all.push(...sent)
      elapsedMs += tookMs
    }
    return figure(all, elapsedMs)
  }, product)
}

async function round(sandbox: BenchSandbox, nth: number): Promise<{ sent: readonly Sent[]; tookMs: number }> {
  const leaders = await sandbox.leaders()
  const firstAbsenceDay = sandbox.daysAgo(17)
  const startedMs = performance.now()
  const each = await Promise.all(
    leaders.map((leader, index) => bookTheirs(leader, firstAbsenceDay, index / leaders.length, nth)),
  )
  const tookMs = performance.now() - startedMs
  await Promise.all(leaders.map((leader, index) => closeAll(leader, each[index] ?? [])))
  return { sent: each.flat(), tookMs }
}

/** @param taste Which of the times offered suits the leader, from 0 to 1: people do not all want the first. */
async function bookTheirs(leader: Leader, firstAbsenceDay: string, taste: number, nth: number) {
  const sent: Sent[] = []
  for (let turn = 0; turn < perLeader; turn++) {
    const about = { ...employeeOf(leader, nth * perLeader + turn), firstAbsenceDay }
    const { offers } = await timesFor(leader, about)
    const time = offers[Math.floor(taste * offers.length)]
    if (time === undefined) throw new Error('Nobody is free')
    sent.push(await send(leader, about, time))
  }
  return sent
}

async function closeAll(leader: Leader, all: readonly Sent[]): Promise<void> {
  for (const sent of all) await close(leader, sent)
}

function figure(all: readonly Sent[], elapsedMs: number): string {
  const perSecond = ((all.length / elapsedMs) * 1000).toFixed(1)
  const times = percentiles(
    all.map((sent) => sent.elapsedMs),
    [50, 95, 99],
  )
  const lost = all.reduce((sum, { lostTimes }) => sum + lostTimes, 0)
  const late = all.filter(({ outcome }) => outcome !== 'booked').length
  const after = [
    ...(lost === 0 ? [] : [`${lost} times somebody was faster`]),
    ...(late === 0 ? [] : [`${late} booked after the answer`]),
  ]
  return [`${perSecond} a second; ${times}`, ...after].join('; ')
}
