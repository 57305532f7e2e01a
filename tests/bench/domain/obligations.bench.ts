import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { book } from '../../rules/support/commands.ts'
import { aRequest } from '../../rules/support/requests.ts'
import { at } from '../../rules/support/rules.ts'

const runsPerBatch = 2_000
const batches = 31

export const benches: { name: string; goal: string; run(): Promise<string> | string }[] = [
  { name: 'One obligation set under Varde', goal: '20 µs', run: oneSet },
]

/** The median of many batches after a warm-up: one run is too short for the clock. */
function oneSet(): string {
  const { rules, state } = aRequest().tell('2026-12-21T09:12', book('2026-12-22T10:00'))
  const now = at('2026-12-21T12:00')
  const batch = (): number => {
    const startedMs = performance.now()
    for (let run = 0; run < runsPerBatch; run++) obligationsOf(rules, state, now)
    return ((performance.now() - startedMs) * 1000) / runsPerBatch
  }
  for (let warmUp = 0; warmUp < 5; warmUp++) batch()
  const timesUs = Array.from({ length: batches }, batch).toSorted((a, b) => a - b)
  return `${(timesUs[batches >> 1] ?? Number.NaN).toFixed(1)} µs`
}
