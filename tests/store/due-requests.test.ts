import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../functions/store/database/database.ts'
import { dueRequestsQuery } from '../../functions/store/requests/requests.ts'
import { aStore, received, type StoreBench } from './support.ts'

const now = '2026-12-21T12:00:00Z'
const stored = 5_000

let bench: StoreBench
let db: Kysely<Database>
beforeAll(async () => {
  bench = await aStore()
  db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: bench.asOwner }) })
})
afterAll(() => bench.close())

test('what is due comes earliest first; what is not, or never, does not come', async () => {
  const later = await received(bench.store, { nextActionAt: '2026-12-21T11:00:00Z' })
  const first = await received(bench.store, { nextActionAt: '2026-12-20T08:00:00Z' })
  const onTime = await received(bench.store, { nextActionAt: now })
  await received(bench.store, { nextActionAt: '2026-12-21T12:00:00.000001Z' })
  await received(bench.store)
  const ids = [first, later, onTime].map((row) => row.requestId)
  expect(await bench.store.dueRequests(now, 10)).toEqual(ids)
  expect(await bench.store.dueRequests(now, 2)).toEqual(ids.slice(0, 2))
})

test.each([
  ['nothing is due', `timestamptz '2027-01-01'`],
  ['everything is due', `timestamptz '2026-12-01'`],
  ['every second is due', `timestamptz '2026-12-01' + (n % 2) * interval '60 days'`],
  ['most have nothing to wait for', `case when n % 1000 = 0 then timestamptz '2026-12-01' end`],
])('the minute timer reads no more than what is due when %s', async (_when, nextActionAt) => {
  await fill(nextActionAt)
  const due = await bench.store.dueRequests(now, 100)
  const plan = await explain()
  expect(plan.text).toContain('request_next_action')
  expect(plan.text).not.toContain('Seq Scan')
  expect(plan.rowsRead).toBe(due.length)
})

async function fill(nextActionAt: string): Promise<void> {
  await bench.asOwner.query(`
    alter table journal disable trigger journal_append_only;
    truncate request cascade;
    alter table journal enable always trigger journal_append_only;
    insert into request (request_id, reference, sequence, workplace_id, leader_id, employee_id, status, received_at, light, next_action_at)
    select 'request-' || n, 'HS-' || n, 1, 'soendervang', 'leader-1', 'employee-1', 'open', '2026-11-01', 'green', ${nextActionAt}
    from generate_series(1, ${stored}) n;
    analyze request;`)
}

const planSchema = z.object({ 'Node Type': z.string(), 'Actual Rows': z.number() })

async function explain(): Promise<{ text: string; rowsRead: number }> {
  const answer = await dueRequestsQuery(db, now, 100).explain('json', sql`analyze`)
  const text = JSON.stringify(answer)
  const scan = [...text.matchAll(/\{[^{}]*"Node Type":"Index[^{}]*\}/g)].map(([node]) =>
    planSchema.parse(JSON.parse(node)),
  )
  return { text, rowsRead: scan[0]?.['Actual Rows'] ?? Number.NaN }
}
