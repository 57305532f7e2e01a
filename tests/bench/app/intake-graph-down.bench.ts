import { ProblemError } from '../../../shared/contract/client.ts'
import type { Bench } from '../bench.ts'
import { percentiles } from '../percentiles.ts'
import { withBenchSandbox, type BenchSandbox } from './bench-sandbox.ts'
import { send, timesFor, type Sent } from './leader-at-work.ts'
import { employeeOf } from './signed-in.ts'

/** Longer than the product waits for an answer; and what comes then is no answer either, so that nothing happens late. */
const silence = { delayMs: 10_000, status: 503 }
const perLeader = 4

export const benches: readonly Bench[] = [
  {
    name: 'Requests taken while every call to Graph is answered with 503, without a time and with one seen before',
    goal: 'p95 500 ms, as with Graph',
    run: async () => figuresOf((await measured()).refusing),
  },
  {
    name: 'Requests taken while Graph does not answer at all, without a time and with one seen before',
    goal: 'p95 500 ms, as with Graph',
    run: async () => figuresOf((await measured()).silent),
  },
]

let measuring: ReturnType<typeof measure> | undefined

function measured(): ReturnType<typeof measure> {
  measuring ??= measure()
  return measuring
}

/** Each round finds out anew that Graph is down, and those first calls count. A round before them, with Graph, warms up. */
function measure(): Promise<{ readonly refusing: readonly Taken[]; readonly silent: readonly Taken[] }> {
  return withBenchSandbox(async (sandbox) => {
    await intake(sandbox, (work) => work())
    const rounds = async (suffers: Parameters<BenchSandbox['whileGraph']>[0], count: number) => {
      const all: Taken[] = []
      for (let round = 0; round < count; round++) {
        await sandbox.startOver()
        all.push(...(await intake(sandbox, (work) => sandbox.whileGraph(suffers, work))))
      }
      return all
    }
    return { refusing: await rounds({ status: 503 }, 3), silent: await rounds(silence, 1) }
  })
}

interface Taken {
  readonly hasTime: boolean
  /** The code it was refused with, where that happened. */
  readonly ended: Sent['outcome'] | string
  readonly elapsedMs: number
}

/** Everybody has the pane open and has seen times before Graph goes down; then every second one sends one along. */
async function intake(
  sandbox: BenchSandbox,
  during: (work: () => Promise<readonly Taken[]>) => Promise<readonly Taken[]>,
): Promise<readonly Taken[]> {
  sandbox.beginOrdinaryWeek()
  const firstAbsenceDay = sandbox.daysAgo(17)
  const leaders = await sandbox.leaders()
  const filled = await Promise.all(
    leaders.flatMap((leader, index) =>
      Array.from({ length: perLeader }, async (_, turn) => {
        const about = { ...employeeOf(leader, turn), firstAbsenceDay }
        const { offers } = await timesFor(leader, about)
        const taste = (index * perLeader + turn) / (leaders.length * perLeader)
        return { leader, about, time: turn % 2 === 0 ? undefined : offers[Math.floor(taste * offers.length)] }
      }),
    ),
  )
  return during(async () => {
    const taken: Taken[] = []
    for (const { leader, about, time } of filled) {
      const startedMs = performance.now()
      const ended = await outcomeOf(() => send(leader, about, time))
      taken.push({ hasTime: time !== undefined, ended, elapsedMs: performance.now() - startedMs })
    }
    return taken
  })
}

async function outcomeOf(work: () => Promise<Sent>): Promise<Taken['ended']> {
  try {
    return (await work()).outcome
  } catch (reason) {
    if (reason instanceof ProblemError) return reason.problem.code
    throw reason
  }
}

function figuresOf(all: readonly Taken[]): string {
  return [false, true].map((hasTime) => figure(all, hasTime)).join('; ')
}

/** What did not end as it should while Graph is down is counted beside it. */
function figure(all: readonly Taken[], wanted: boolean): string {
  const some = all.filter(({ hasTime }) => hasTime === wanted)
  const expected = wanted ? 'calendar-pending' : 'recorded'
  const others = some.map(({ ended }) => ended).filter((ended) => ended !== expected)
  const slowestMs = Math.max(...some.map(({ elapsedMs }) => elapsedMs))
  const times = percentiles(some.map(({ elapsedMs }) => elapsedMs))
  const surprises = others.length === 0 ? '' : `, of them ${others.length} ended as ${[...new Set(others)].join(', ')}`
  return `${wanted ? 'with a time' : 'without'} ${times}, slowest ${slowestMs.toFixed(0)} ms${surprises}`
}
