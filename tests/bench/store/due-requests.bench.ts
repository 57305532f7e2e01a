import type { Client } from 'pg'
import { medianMs, withBenchStore } from './bench-store.ts'

const now = '2026-12-21T12:00:00Z'
const due = 100

export const benches: { name: string; goal: string; run(): Promise<string> | string }[] = [
  {
    name: `Finding ${due} requests due among 1,000 and among 100,000 stored`,
    goal: 'the same, within 1.5 times',
    run: () =>
      withBenchStore(1, async (store, asOwner) => {
        const find = async () => {
          const found = await store.dueRequests(now, due)
          if (found.length !== due) throw new Error(`Expected ${due} requests, found ${found.length}`)
        }
        await fill(asOwner, 1, 1_000)
        const few = await medianMs(300, find)
        await fill(asOwner, 1_001, 100_000)
        const many = await medianMs(300, find)
        return `${few.toFixed(2)} ms and ${many.toFixed(2)} ms (${(many / few).toFixed(2)} times)`
      }),
  },
]

/** The first hundred are due, the rest next year. */
async function fill(asOwner: Client, from: number, until: number): Promise<void> {
  await asOwner.query(`
    insert into request (request_id, reference, sequence, workplace_id, leader_id, employee_id, status, received_at, light, next_action_at)
    select 'request-' || n, 'HS-' || n, 1, 'soendervang', 'leader-1', 'employee-1', 'open', '2026-11-01', 'green',
      case when n <= ${due} then timestamptz '2026-12-21' else timestamptz '2027-01-01' + n * interval '1 minute' end
    from generate_series(${from}, ${until}) n`)
  await asOwner.query('vacuum analyze request')
}
