import type { Bench } from '../bench.ts'
import { percentiles } from '../percentiles.ts'
import { withBenchSandbox } from './bench-sandbox.ts'
import { fillTheWeek, type Measured, type Round } from './fill-the-week.ts'

const rounds = 3

export const benches: readonly Bench[] = [
  {
    name: 'Offers over HTTP in the sandbox',
    goal: 'p95 300 ms',
    run: async () => timesOf((await measuredRounds()).flatMap(({ offers }) => offers)),
  },
  {
    name: 'Request and booking in one call over HTTP in the sandbox, calendar and card included',
    goal: 'p95 500 ms',
    run: async () => timesOf((await measuredRounds()).flatMap(({ bookings }) => bookings)),
  },
  {
    name: 'Graph calls for offers over HTTP, once the pane is open (3 consultants, leader, employee)',
    goal: '1, and 1 for the directory each ten minutes',
    run: async () => callsOf((await measuredRounds()).flatMap(({ offers }) => offers)),
  },
  {
    name: 'Graph calls for a request and its booking over HTTP',
    goal: 'at most 2',
    run: async () => callsOf((await measuredRounds()).flatMap(({ bookings }) => bookings)),
  },
]

let measuring: Promise<readonly Round[]> | undefined

/** The same rounds serve every row above. A round before them warms up. */
function measuredRounds(): Promise<readonly Round[]> {
  measuring ??= withBenchSandbox(async (sandbox) => {
    const all: Round[] = []
    for (let round = 0; round <= rounds; round++) {
      all.push(await fillTheWeek(sandbox))
      await sandbox.startOver()
    }
    return all.slice(1)
  })
  return measuring
}

function timesOf(all: readonly Measured[]): string {
  return percentiles(all.map(({ elapsedMs }) => elapsedMs))
}

function callsOf(all: readonly Measured[]): string {
  const [late, inTime] = [true, false].map((wanted) => tally(all.filter(({ isLate }) => isLate === wanted)))
  return `${inTime}; when nobody is free within the limit: ${late}`
}

/** `2`, or when they differ how often each came: `1 (33 times), 2 (3 times)`. */
function tally(some: readonly Measured[]): string {
  const counts = some.map(({ graphCalls }) => graphCalls)
  const different = [...new Set(counts)].toSorted((a, b) => a - b)
  if (different.length === 1) return `${different[0]}`
  return different.map((each) => `${each} (${counts.filter((count) => count === each).length} times)`).join(', ')
}
