import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { canonicalJson, chainHash } from '../../functions/store/requests/hash-chain.ts'
import type { RequestEvent } from '../../shared/domain/journal/events.ts'
import { anEntry, aRow, aStore, received, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

describe('the journal keeps what happened', () => {
  test('an entry comes back as it was written, the product itself told from a person', async () => {
    const { store } = bench
    const row = aRow({ sequence: 2 })
    const event: RequestEvent = {
      type: 'ConsultantAssigned',
      consultantId: 'consultant-1',
      why: { da: 'Fast konsulent på æøå-skolen', en: 'Fixed consultant', ruleId: 'VARDE-8' },
    }
    const entries = [
      { ...anEntry(row.requestId, 1), at: '2026-12-21T08:10:00.120Z' },
      { ...anEntry(row.requestId, 2, event), by: { kind: 'system' as const } },
    ]
    await store.transaction(async (tx) => {
      await tx.append(entries)
      await tx.saveRow(row)
    })
    expect(await store.journal(row.requestId)).toEqual([{ ...entries[0], at: '2026-12-21T08:10:00.12Z' }, entries[1]])
    expect(await store.journalByReference(row.reference)).toEqual(await store.journal(row.requestId))
  })

  test('two who append after the same entry: one is told of the conflict, and nothing of theirs is written', async () => {
    const { store } = bench
    const { requestId } = await received(store)
    const attempt = () => store.transaction((tx) => tx.append([anEntry(requestId, 2), anEntry(requestId, 3)]))
    const answers = await Promise.all(Array.from({ length: 8 }, attempt))
    expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'conflict')).toHaveLength(7)
    expect((await store.journal(requestId)).map((entry) => entry.sequence)).toEqual([1, 2, 3])
  })

  test('the loser writes nothing even when it had more to say than the winner', async () => {
    const { store } = bench
    const { requestId } = await received(store)
    await store.transaction((tx) => tx.append([anEntry(requestId, 2)]))
    const answer = await store.transaction((tx) => tx.append([anEntry(requestId, 2), anEntry(requestId, 3)]))
    expect(answer).toBe('conflict')
    expect(await store.journal(requestId)).toHaveLength(2)
  })

  test('entries with a gap, or of two requests, are a bug and are refused', async () => {
    const { store } = bench
    const { requestId } = await received(store)
    const append = (...entries: ReturnType<typeof anEntry>[]) => store.transaction((tx) => tx.append(entries))
    await expect(append(anEntry(requestId, 3))).rejects.toThrow('no entry before it')
    await expect(append(anEntry(requestId, 2), anEntry(requestId, 4))).rejects.toThrow('consecutive')
    await expect(append(anEntry(requestId, 2), anEntry('another', 3))).rejects.toThrow('consecutive')
  })

  test('two commands on one request queue up instead of failing', async () => {
    const { store } = bench
    const { requestId } = await received(store)
    const command = () =>
      store.transaction(async (tx) => {
        const journal = await tx.journalForUpdate(requestId)
        return tx.append([anEntry(requestId, journal.length + 1)])
      })
    const answers = await Promise.all(Array.from({ length: 8 }, command))
    expect(answers).toEqual(Array.from({ length: 8 }, () => 'appended'))
    expect(await store.journal(requestId)).toHaveLength(9)
  })

  test('a journal without its row in the list is refused at the commit', async () => {
    await expect(bench.store.transaction((tx) => tx.append([anEntry('nobody', 1)]))).rejects.toThrow('foreign key')
  })
})

describe('the journal is append-only', () => {
  test.each(['update journal set sequence = 99', 'delete from journal', 'truncate journal'])(
    '%s is refused, also to the administrator and in replica mode',
    async (statement) => {
      await expect(bench.asOwner.query(statement)).rejects.toThrow('append-only')
      const client = await bench.asOwner.connect()
      await client.query('set session_replication_role = replica')
      await expect(client.query(statement)).rejects.toThrow('append-only')
      client.release(true)
    },
  )

  test("the product's own connections have no right to it in the first place", async () => {
    const { rows } = await bench.asOwner.query(
      `select privilege from unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','TRIGGER']) privilege
       where has_table_privilege('hurtigspor_app', 'journal', privilege)`,
    )
    expect(rows.map((row) => row.privilege)).toEqual(['SELECT', 'INSERT'])
    const owner = await bench.asOwner.query(
      `select pg_has_role('hurtigspor_app', relowner, 'member') as owns from pg_class where relname = 'journal'`,
    )
    expect(owner.rows).toEqual([{ owns: false }])
  })
})

describe('the hash chain', () => {
  test('is whole when nobody has touched it', async () => {
    expect(await bench.store.verifyChain(await threeEntries())).toEqual({ kind: 'intact', entries: 3 })
  })

  test.each([
    [
      'a changed event',
      `update journal set event = '{"type":"ContactAttempted","attempt":7}' where request_id = $1 and sequence = 2`,
      2,
    ],
    [
      'a changed moment',
      `update journal set at = at + interval '1 microsecond' where request_id = $1 and sequence = 1`,
      1,
    ],
    ['another person', `update journal set person_id = 'somebody' where request_id = $1 and sequence = 3`, 3],
    ['a removed entry', 'delete from journal where request_id = $1 and sequence = 2', 2],
    ['a removed end', 'delete from journal where request_id = $1 and sequence = 3', 3],
  ])('tells of %s', async (_what, statement, sequence) => {
    const requestId = await threeEntries()
    await tamper(statement, requestId)
    expect(await bench.store.verifyChain(requestId)).toEqual({ kind: 'broken', sequence })
  })

  test('tells of a changed event also when its own hash was made to fit: the next entry no longer does', async () => {
    const requestId = await threeEntries()
    const forged = anEntry(requestId, 2, { type: 'RequestClosed', reason: 'withdrawn' })
    const { rows } = await bench.asOwner.query('select hash from journal where request_id = $1 and sequence = 1', [
      requestId,
    ])
    const hash = chainHash(rows[0]?.hash, forged)
    const event = JSON.stringify(forged.event)
    await tamper(
      `update journal set event = '${event}', hash = '${hash}' where request_id = $1 and sequence = 2`,
      requestId,
    )
    expect(await bench.store.verifyChain(requestId)).toEqual({ kind: 'broken', sequence: 3 })
  })

  test('reads the same whatever order the keys of an event are in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
      }),
    )
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, reversed(part)]),
  )
}

async function threeEntries(): Promise<string> {
  const { requestId } = await received(bench.store, { sequence: 3 })
  await bench.store.transaction((tx) => tx.append([anEntry(requestId, 2), anEntry(requestId, 3)]))
  return requestId
}

/** As somebody with the keys to the server would do it. */
async function tamper(statement: string, requestId: string): Promise<void> {
  await bench.asOwner.query('alter table journal disable trigger journal_append_only')
  await bench.asOwner.query(statement, [requestId])
  await bench.asOwner.query('alter table journal enable always trigger journal_append_only')
}
