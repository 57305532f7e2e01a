import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { AlertRow } from '../../functions/app/ports/alert-row.ts'
import type { Database } from '../../functions/store/database/database.ts'
import { dueReadersQuery } from '../../functions/store/alerts/held-alerts.ts'
import { anAlert, aStore, received, type StoreBench } from './support.ts'

const morning = '2026-12-22T07:00:00Z'

let bench: StoreBench
beforeAll(async () => {
  bench = await aStore()
})
afterAll(() => bench.close())

/** Held for a reader of its own until a moment. */
async function held(recipientId: string, until = morning): Promise<Omit<AlertRow, 'state' | 'card'>> {
  const { requestId } = await received(bench.store)
  const alert = anAlert(requestId, { recipientId })
  await bench.store.transaction((tx) => tx.holdAlert(alert, { until, for: 'digest' }))
  return alert
}

async function stateOf({ alertId }: Pick<AlertRow, 'alertId'>): Promise<string | undefined> {
  return (await bench.store.alert(alertId))?.state
}

const release = (alert: Pick<AlertRow, 'alertId' | 'requestId'>) =>
  bench.store.transaction((tx) => tx.releaseAlert(alert))

describe('an alert that waits', () => {
  test('is not sent, and is found from its moment on with the others of its reader', async () => {
    const [one, other] = [await held('reader-1'), await held('reader-1', '2026-12-22T06:59:00Z')]
    const later = await held('reader-2', '2026-12-22T07:00:01Z')
    expect(await stateOf(one)).toBe('held')
    expect(await bench.store.heldAlerts.dueReaders('2026-12-22T06:58:59Z', 10)).toEqual([])
    expect(await bench.store.heldAlerts.dueReaders(morning, 10)).toEqual(['reader-1'])
    const due = await bench.store.heldAlerts.dueFor('reader-1', morning)
    expect(due.map(({ alertId }) => alertId).toSorted()).toEqual([one.alertId, other.alertId].toSorted())
    expect(due[0]?.hold.for).toBe('digest')
    for (const alert of [one, other, later]) await release(alert)
  })

  test('stands there once, like any other: told at once it is not held too', async () => {
    const { requestId } = await received(bench.store)
    const alert = anAlert(requestId)
    await bench.store.transaction((tx) => tx.addAlert(alert))
    const again = { ...alert, alertId: randomUUID() }
    const isHeld = bench.store.transaction((tx) => tx.holdAlert(again, { until: morning, for: 'quietHours' }))
    expect(await isHeld).toBe(false)
  })

  test('ten workers at once: one releases it, and one job sends it', async () => {
    const alert = await held('reader-3')
    const jobs = await Promise.all(Array.from({ length: 10 }, () => release(alert)))
    expect(jobs.filter((jobId) => jobId !== undefined)).toHaveLength(1)
    expect(await stateOf(alert)).toBe('queued')
  })

  test('what a digest has gathered is released by nobody, and stands in it in the order it was to be told', async () => {
    const alerts = [await held('reader-4'), await held('reader-4')]
    const digest = { ...anAlert('', { recipientId: 'reader-4' }), kind: 'digest' as const, subject: '2026-12-22' }
    const { requestId: _none, ...office } = digest
    await bench.store.transaction(async (tx) => {
      await tx.addAlert(office)
      await tx.gatherAlerts(
        alerts.map(({ alertId }) => alertId),
        office.alertId,
      )
    })
    expect(await Promise.all(alerts.map(release))).toEqual([undefined, undefined])
    const gathered = await bench.store.heldAlerts.gatheredIn(office.alertId)
    expect(gathered.map(({ state }) => state)).toEqual(['gathered', 'gathered'])
  })

  test('a release that is rolled back leaves it waiting', async () => {
    const alert = await held('reader-5')
    const died = bench.store.transaction(async (tx) => {
      await tx.releaseAlert(alert)
      throw new Error('died')
    })
    await expect(died).rejects.toThrow('died')
    expect(await stateOf(alert)).toBe('held')
    await release(alert)
  })
})

test('what is looked for each minute costs what is due, whatever has ever been told', async () => {
  await bench.asOwner.query(`
    insert into alert (alert_id, kind, subject, recipient_id, state, queued_at)
    select 'told-' || n, 'contactDue', 'told-' || n, 'reader', 'sent', timestamptz '2026-01-01' from generate_series(1, 20000) n;
    insert into alert (alert_id, kind, subject, recipient_id, state, queued_at, held_until, held_for)
    select 'held-' || n, 'contactDue', 'held-' || n, 'reader-' || n, 'held', timestamptz '2026-01-01',
      case when n <= 3 then timestamptz '2026-12-22 07:00Z' else timestamptz '2027-01-01' end, 'quietHours'
    from generate_series(1, 2000) n;
    analyze alert;`)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: bench.asOwner }) })
  const plan = JSON.stringify(await dueReadersQuery(db, morning, 100).explain('json', sql`analyze`))
  expect(await bench.store.heldAlerts.dueReaders(morning, 100)).toEqual(['reader-1', 'reader-2', 'reader-3'])
  expect(plan).toContain('alert_held_until')
  expect(plan).not.toContain('Seq Scan')
})

describe('how somebody wants to be told', () => {
  test('nothing chosen is an empty value, and a new choice replaces the whole', async () => {
    const { preferences } = bench.store
    expect(await preferences.of('reader-9')).toEqual({})
    const all = {
      language: 'en',
      quietHours: { from: '18:00', until: '07:30' },
      morningDigestAt: '08:00',
      substituteId: 'reader-8',
    } as const
    await preferences.save('reader-9', all)
    expect(await preferences.of('reader-9')).toEqual(all)
    await preferences.save('reader-9', { morningDigestAt: '09:15' })
    expect(await preferences.of('reader-9')).toEqual({ morningDigestAt: '09:15' })
  })
})
