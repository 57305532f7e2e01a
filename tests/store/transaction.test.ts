import { EventEmitter, once } from 'node:events'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DatabaseError } from 'pg'
import { templateDatabase } from '../support/postgres.ts'
import { asAdministrator } from '../support/template-database.ts'
import { anAlert, anEntry, aNote, aRow, aSlot, aStore, aWorkplace, received, type StoreBench } from './support.ts'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore({ statementTimeoutMs: 2_000, maxConnections: 4 })
})
afterAll(() => bench.close())

describe('a transaction is all or nothing', () => {
  test('journal, row, slot, note, alert, key and effect go together', async () => {
    const row = aRow()
    const { requestId } = row
    const slot = aSlot({ requestId })
    const alert = anAlert(requestId)
    const everything = (end: () => void) =>
      bench.store.transaction(async (tx) => {
        const key = await tx.claimKey('leader-1', requestId, 'body', '2026-12-21T08:10:00Z')
        await tx.append([anEntry(requestId, 1)])
        await tx.saveRow(row)
        await tx.claimSlot(slot)
        await tx.addNotes([aNote(requestId)])
        await tx.addAlert(alert)
        await tx.queue({ kind: 'createEvent', bookingId: slot.bookingId, requestId })
        end()
        return key.kind
      })
    const whatIsThere = async () => [
      (await bench.store.journal(requestId)).length,
      await bench.store.row(requestId),
      (await bench.store.bookings(requestId)).length,
      (await bench.store.notes(requestId, 'employer')).length,
      (await bench.store.alerts(requestId)).length,
      (await bench.store.health()).queuedEffects,
    ]

    const dies = everything(() => {
      throw new Error('at the last moment')
    })
    await expect(dies).rejects.toThrow('at the last moment')
    expect(await whatIsThere()).toEqual([0, undefined, 0, 0, 0, 0])
    expect(await everything(() => undefined)).toBe('new')
    expect(await whatIsThere()).toEqual([1, row, 1, 1, 1, 2])
  })

  test('two that wait for each other: the one the database stops is done again, and both succeed', async () => {
    bench.troubles.length = 0
    const [one, other] = [await received(bench.store), await received(bench.store)]
    const bothHoldTheirs = rendezvous(2)
    const lockInOrder = (first: string, second: string) =>
      bench.store.transaction(async (tx) => {
        await tx.journalForUpdate(first)
        await bothHoldTheirs()
        const journal = await tx.journalForUpdate(second)
        return tx.append([anEntry(second, journal.length + 1)])
      })
    const answers = await Promise.all([
      lockInOrder(one.requestId, other.requestId),
      lockInOrder(other.requestId, one.requestId),
    ])
    expect(answers).toEqual(['appended', 'appended'])
    expect(bench.troubles).toEqual(['transaction-retried'])
  })

  test('one that always loses is given up after five attempts', async () => {
    let attempts = 0
    const hopeless = bench.store.transaction(async (tx) => {
      attempts++
      await tx.append([])
      const reason = new DatabaseError('could not serialize access', 0, 'error')
      reason.code = '40001'
      throw reason
    })
    await expect(hopeless).rejects.toThrow('could not serialize')
    expect(attempts).toBe(5)
  })

  test("a refused note's text is not in the error, so that it cannot reach a log", async () => {
    const { requestId } = await received(bench.store)
    await bench.asOwner.query(`alter table note add constraint refused check (text <> 'Ondt i ryggen')`)
    const refused = bench.store.transaction((tx) => tx.addNotes([aNote(requestId, { text: 'Ondt i ryggen' })]))
    const reason = await refused.catch((error: unknown) => error)
    expect(inspect(reason)).toContain('refused')
    expect(inspect(reason)).not.toContain('ryggen')
  })
})

describe('the store survives its server', () => {
  test('connections lost while idle, and in the middle of a transaction, are told of; the next call works', async () => {
    const { requestId } = await received(bench.store)
    await hangUp()
    await until(async () => (await bench.store.health()).isUp)

    bench.troubles.length = 0
    await expect(
      bench.store.transaction(async (tx) => {
        await tx.journalForUpdate(requestId)
        await hangUp()
        await tx.append([anEntry(requestId, 2)])
      }),
    ).rejects.toThrow()
    expect(await bench.store.journal(requestId)).toHaveLength(1)
    await bench.store.transaction((tx) => tx.append([anEntry(requestId, 2)]))
    expect(await bench.store.journal(requestId)).toHaveLength(2)
    expect(bench.troubles).toContain('connection-lost')
  })

  test('a statement that waits too long is given up, not waited for', async () => {
    const { requestId } = await received(bench.store)
    const client = await bench.asOwner.connect()
    await client.query('begin')
    await client.query('select 1 from request where request_id = $1 for update', [requestId])
    await expect(bench.store.transaction((tx) => tx.journalForUpdate(requestId))).rejects.toThrow('statement timeout')
    await client.query('rollback')
    client.release()
    expect(await bench.store.transaction((tx) => tx.journalForUpdate(requestId))).toHaveLength(1)
  })

  test('a server that is gone is an answer of health, not an exception', async () => {
    const lost = await aStore()
    await lost.database.drop()
    expect(await lost.store.health()).toEqual({ isUp: false, queuedEffects: 0, deadEffects: 0 })
    expect(lost.troubles).toContain('health-failed')
    await lost.close()
  })

  test('a database put in the place of the old one, as by a restore, is simply used', async () => {
    const restored = await aStore()
    const name = new URL(restored.database.url).pathname.slice(1)
    const before = await received(restored.store)
    await restored.database.drop()
    const template = await templateDatabase()
    await asAdministrator((client) => client.query(`create database ${name} template ${template}`))

    await until(async () => (await restored.store.health()).isUp)
    await restored.store.saveWorkplaces([aWorkplace()])
    const after = await received(restored.store)
    const jobId = await restored.store.transaction((tx) =>
      tx.queue({ kind: 'refreshCards', requestId: after.requestId, key: '1' }),
    )
    expect(await restored.store.queue.take([jobId])).toHaveLength(1)
    expect(await restored.store.row(before.requestId)).toBeUndefined()
    await restored.close()
  })
})

/** Lets the first callers through together; later ones do not wait. */
function rendezvous(expected: number): () => Promise<void> {
  const door = new EventEmitter()
  let arrived = 0
  return async () => {
    arrived++
    if (arrived < expected) await once(door, 'open')
    else door.emit('open')
  }
}

function hangUp() {
  return bench.asOwner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'hurtigspor'`,
  )
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) if (await isTrue()) return
  throw new Error('It did not become true in 50 attempts')
}
