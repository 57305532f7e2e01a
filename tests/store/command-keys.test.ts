import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { KeyClaim } from '../../functions/app/ports/store.ts'
import { aStore, received, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

/** A write with an idempotency key, as a use case does it. */
function write(
  key: string,
  options: { caller?: string; body?: string; at?: string; outcome?: unknown } = {},
): Promise<KeyClaim> {
  const { caller = 'leader-1', body = 'body-1', at = '2026-12-21T08:00:00Z', outcome = { kind: 'booked' } } = options
  return bench.store.transaction(async (tx) => {
    const claim = await tx.claimKey(caller, key, body, at)
    if (claim.kind === 'new') await tx.rememberOutcome(caller, key, outcome)
    return claim
  })
}

test('the same write ten times at once happens once, and all the others get its outcome', async () => {
  const key = randomUUID()
  const requestIds: string[] = []
  const claims = await Promise.all(
    Array.from({ length: 10 }, () =>
      bench.store.transaction(async (tx) => {
        const claim = await tx.claimKey('leader-1', key, 'body-1', '2026-12-21T08:00:00Z')
        if (claim.kind !== 'new') return claim
        const requestId = randomUUID()
        requestIds.push(requestId)
        await tx.rememberOutcome('leader-1', key, { kind: 'received', requestId })
        return claim
      }),
    ),
  )
  expect(claims.filter((claim) => claim.kind === 'new')).toHaveLength(1)
  const repeated = claims.filter((claim) => claim.kind === 'repeated')
  expect(repeated).toHaveLength(9)
  expect(
    repeated.every(
      (claim) => JSON.stringify(claim.outcome) === JSON.stringify({ kind: 'received', requestId: requestIds[0] }),
    ),
  ).toBe(true)
})

test('a write that was rolled back did not happen: its key is free again', async () => {
  const key = randomUUID()
  const failed = bench.store.transaction(async (tx) => {
    await tx.claimKey('leader-1', key, 'body-1', '2026-12-21T08:00:00Z')
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await write(key)).toEqual({ kind: 'new' })
})

test('the same key with another body is told; the same key of another caller is another key', async () => {
  const key = randomUUID()
  await write(key)
  expect(await write(key, { body: 'body-2' })).toEqual({ kind: 'other-body' })
  expect(await write(key, { caller: 'leader-2' })).toEqual({ kind: 'new' })
})

test.each([
  ['nothing', null],
  ['a list', [1, 'to', { tre: 3 }]],
  ['text', 'æøå "quoted"'],
])('an outcome that is %s comes back as it was', async (_what, outcome) => {
  const key = randomUUID()
  await write(key, { outcome })
  expect(await write(key)).toEqual({ kind: 'repeated', outcome })
})

test('a key is remembered for a day', async () => {
  const key = randomUUID()
  await write(key, { at: '2026-12-21T08:00:00Z' })
  expect(await write(key, { at: '2026-12-22T07:59:59Z' })).toMatchObject({ kind: 'repeated' })
  expect(await write(key, { at: '2026-12-22T08:00:00Z', outcome: 'second' })).toEqual({ kind: 'new' })
  expect(await write(key, { at: '2026-12-22T08:00:01Z' })).toEqual({ kind: 'repeated', outcome: 'second' })
})

test('the minute timer removes keys older than that, and no others', async () => {
  await received(bench.store)
  await bench.asOwner.query('delete from command_key')
  await write('old', { at: '2026-12-21T08:00:00Z' })
  await write('young', { at: '2026-12-21T08:00:01Z' })
  bench.setNow('2026-12-22T08:00:00Z')
  await bench.store.maintain()
  const { rows } = await bench.asOwner.query('select key from command_key')
  expect(rows).toEqual([{ key: 'young' }])
})
